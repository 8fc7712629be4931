"""What officers fill in, one form a file. Each that changes something is a ``licensing.web.sending.SentOnce``."""
