"""Which addresses of the network are public. Our own list: the standard library calls some inner ones global."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

# IANA's special-purpose registry for IPv4, multicast and the reserved block at the end.
_NOT_V4 = tuple(
    map(
        ip_network,
        (
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
        ),
    )
)
# Outside global unicast stands nothing we want: loopback, link-local, unique local, multicast, and every way to write
# an IPv4 address (::ffff:…, 64:ff9b::…). Inside it: Teredo and its neighbours, 6to4, documentation.
_GLOBAL_V6 = ip_network("2000::/3")
_NOT_V6 = tuple(map(ip_network, ("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20")))


def is_public(address: str) -> bool:
    """Whether a numeric address belongs to the public internet. What is no numeric address does not."""
    try:
        found = ip_address(address)
    except ValueError:
        return False
    return _public_v4(found) if isinstance(found, IPv4Address) else _public_v6(found)


def _public_v4(address: IPv4Address) -> bool:
    return address.is_global and not any(address in network for network in _NOT_V4)


def _public_v6(address: IPv6Address) -> bool:
    if address.scope_id or address not in _GLOBAL_V6:
        return False
    return address.is_global and not any(address in network for network in _NOT_V6)
