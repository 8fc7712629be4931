# cython: language_level=3, boundscheck=False, wraparound=False, cdivision=True, initializedcheck=False
"""The functions in which a search spends half its time, for a machine that has a C compiler.

Each is the twin of one in numpy (``twin.py``), which says what it does and runs where nothing was compiled; both give
the same numbers, bit for bit. Rows, words and places come out of an index, whose files the shelf has hashed.
"""

from libc.math cimport rintf
from libc.stdint cimport int32_t, int64_t, uint8_t, uint32_t, uint64_t
from libc.stdlib cimport calloc, free, malloc
from libc.string cimport memset

from cpython.unicode cimport PyUnicode_AsUTF8AndSize

import numpy as np
from rapidfuzz.distance import OSA

cdef enum:
    SIGNS = 128
    BITS = 64
    BLOCK = 128
    MARK = 6


def add_spans(float[::1] score, const int32_t[::1] rows, const float[::1] shares, list spans):
    """As postings.add_spans."""
    cdef int64_t at, first, end
    cdef float worth
    for first, end, told in spans:
        worth = <float>(<double>told)
        for at in range(first, end):
            score[rows[at]] += worth * shares[rows[at]]


cdef uint32_t _table[256]


cdef void _fill_table() noexcept:
    cdef uint32_t rest
    for at in range(256):
        rest = at
        for _ in range(8):
            rest = (rest >> 1) ^ (<uint32_t>0xEDB88320 if rest & 1 else 0)
        _table[at] = rest


_fill_table()


cdef uint32_t _number(str key) except? 0:
    """CRC-32 of the text in UTF-8, as zlib has it."""
    cdef Py_ssize_t size, at
    cdef const unsigned char* text = <const unsigned char*>PyUnicode_AsUTF8AndSize(key, &size)
    cdef uint32_t rest = ~<uint32_t>0
    for at in range(size):
        rest = (rest >> 8) ^ _table[(rest ^ text[at]) & 255]
    return ~rest


def numbers_of(keys):
    """As lookup.numbers_of."""
    cdef list found = []
    for key in keys:
        found.append(_number(key))
    return found


def find(list keys, const uint32_t[::1] numbers, const int64_t[::1] starts, values, nothing):
    """As lookup.find."""
    cdef uint32_t asked
    cdef int64_t low, high, middle
    cdef list found = []
    for key in keys:
        asked = _number(key)
        low, high = 0, numbers.shape[0]
        while low < high:
            middle = (low + high) // 2
            if numbers[middle] < asked:
                low = middle + 1
            else:
                high = middle
        known = low < numbers.shape[0] and numbers[low] == asked
        found.append(values[starts[low] : starts[low + 1]] if known else nothing)
    return found


def glanced(list marks, list rows, lexicon):
    """As glance.glanced."""
    cdef const uint64_t[:, ::1] asked = np.array(marks, dtype=np.uint64).reshape(-1, MARK)
    cdef const uint64_t[:, ::1] listed = lexicon.marks
    cdef const int64_t[::1] firsts = lexicon.firsts
    cdef const int32_t[::1] held = lexicon.held
    cdef const uint64_t* mine
    cdef const uint64_t* other
    cdef int64_t row, there
    cdef int at
    cdef list found = []
    for row in rows:
        places = []
        for there in range(firsts[row], firsts[row + 1]):
            other = &listed[held[there], 0]
            for at in range(asked.shape[0]):
                mine = &asked[at, 0]
                if (
                    (mine[1] & other[1]) | (mine[2] & other[2]) | (mine[3] & other[3]) | (mine[4] & other[4])
                    or <uint64_t>_ones(mine[0] ^ other[0]) <= mine[5]
                ):
                    places.append((at, there - firsts[row]))
        found.append(places)
    return found


cdef inline int _ones(uint64_t bits) noexcept nogil:
    """How many bits are 1, counted in all bytes at once."""
    bits = bits - ((bits >> 1) & <uint64_t>0x5555555555555555)
    bits = (bits & <uint64_t>0x3333333333333333) + ((bits >> 2) & <uint64_t>0x3333333333333333)
    return ((bits + (bits >> 4) & <uint64_t>0x0F0F0F0F0F0F0F0F) * <uint64_t>0x0101010101010101) >> 56


cdef inline bint _behind(const float[::1] score, int64_t one, int64_t other) noexcept nogil:
    """Whether row ``one`` comes after row ``other``."""
    return score[one] < score[other] or (score[one] == score[other] and one > other)


cdef void _sink(const float[::1] score, int64_t* heap, int64_t size, int64_t at) noexcept nogil:
    """Let a row sink to its place in a heap whose top comes last of all."""
    cdef int64_t child, row = heap[at]
    while True:
        child = 2 * at + 1
        if child >= size:
            break
        if child + 1 < size and _behind(score, heap[child + 1], heap[child]):
            child += 1
        if not _behind(score, heap[child], row):
            break
        heap[at] = heap[child]
        at = child
    heap[at] = row


def nearest(const float[::1] score, int64_t limit, float far):
    """As postings.nearest, for scores of nothing or more. Of most blocks of rows a glance at the best is enough."""
    cdef int64_t at, block, size = 0, height = score.shape[0]
    cdef float best = 0
    cdef float* blocks
    found = np.empty(min(limit, height), dtype=np.int64)
    cdef int64_t[::1] kept = found
    cdef int64_t* heap
    if kept.shape[0] == 0:
        return found
    heap = &kept[0]
    blocks = <float*>malloc((height // BLOCK + 1) * sizeof(float))
    if blocks == NULL:
        raise MemoryError()
    for block in range(height // BLOCK + 1):
        blocks[block] = _best(&score[0] + block * BLOCK, min(BLOCK, height - block * BLOCK))
        best = max(best, blocks[block])
    best = best / far
    for block in range(height // BLOCK + 1):
        if blocks[block] > best:
            for at in range(block * BLOCK, min(block * BLOCK + BLOCK, height)):
                if score[at] > best:
                    if size < limit:
                        heap[size] = at
                        size += 1
                        if size == limit:
                            _heap(score, heap, size)
                    elif _behind(score, heap[0], at):
                        heap[0] = at
                        _sink(score, heap, size, 0)
    free(blocks)
    if size < limit:
        _heap(score, heap, size)
    # The last of all stands on top: taken off one by one they fill the array from its end.
    for at in range(size - 1, 0, -1):
        heap[0], heap[at] = heap[at], heap[0]
        _sink(score, heap, at, 0)
    return found[:size]


cdef float _best(const float* score, int64_t size) noexcept nogil:
    """The highest of some scores: floats of one sign stand in the order of their bits, and whole numbers go faster."""
    cdef const int32_t* bits = <const int32_t*>score
    cdef int32_t best = 0
    cdef int64_t at
    for at in range(size):
        best = bits[at] if bits[at] > best else best
    return (<float*>&best)[0]


cdef void _heap(const float[::1] score, int64_t* heap, int64_t size) noexcept nogil:
    cdef int64_t at
    for at in range(size // 2 - 1, -1, -1):
        _sink(score, heap, size, at)


cdef int _slips(const uint64_t* signs, int size, const uint8_t* text, int length) noexcept nogil:
    """Optimal string alignment by bits (Hyyrö 2003): ``signs`` say where a letter stands in a word of at most 64."""
    cdef uint64_t up = ~<uint64_t>0, down = 0, same = 0, before = 0, here, swapped, more, less
    cdef uint64_t last = <uint64_t>1 << (size - 1)
    cdef int at, slips = size
    for at in range(length):
        here = signs[text[at]]
        swapped = (((~same) & here) << 1) & before
        same = (((here & up) + up) ^ up) | here | down | swapped
        more = down | ~(same | up)
        less = same & up
        slips += (more & last) != 0
        slips -= (less & last) != 0
        more = (more << 1) | 1
        less = less << 1
        up = less | ~(same | more)
        down = more & same
        before = here
    return slips


cdef int _left(const uint64_t* rest, int blocks) noexcept nogil:
    """How many bits are 0: so many letters two texts have in common, in order."""
    cdef int block, found = 0
    for block in range(blocks):
        found += _ones(~rest[block])
    return found


cdef void _common(const uint64_t* signs, uint64_t* rest, int blocks, const uint8_t* text, int length) noexcept nogil:
    """Read a text: ``rest`` has a 0 for each letter of the longest common subsequence so far (Hyyrö 2004)."""
    cdef int at, block
    cdef uint64_t met, total, carry, over
    for at in range(length):
        carry = 0
        for block in range(blocks):
            met = rest[block] & signs[block * SIGNS + text[at]]
            total = rest[block] + met
            over = total < met
            total += carry
            carry = over or total < carry
            rest[block] = total | (rest[block] - met)


cdef class _Estimates:
    """What is asked, the words of the rows that may answer, and how well each may meet each, in thousandths."""

    cdef const uint8_t[::1] blob
    cdef const int64_t[::1] starts
    cdef const int64_t[::1] firsts
    cdef const int64_t[::1] rows
    cdef const int64_t[::1] own
    cdef const int32_t[::1] tells
    cdef const uint32_t[::1] sounds
    cdef const uint32_t[::1] skeletons
    cdef const uint64_t[:, ::1] marks
    cdef list words
    cdef bytes letters
    cdef int64_t size
    cdef int blocks
    cdef int32_t* flat
    cdef int32_t* met
    cdef uint8_t* marked
    cdef uint64_t* signs
    cdef uint64_t* rest

    def __cinit__(self, asked, const int64_t[::1] rows, lexicon):
        cdef const int32_t[::1] held = lexicon.held
        cdef int64_t at, there
        self.blob, self.starts, self.firsts, self.rows = lexicon.blob, lexicon.starts, lexicon.firsts, rows
        self.tells, self.sounds, self.skeletons = lexicon.told, lexicon.sounds, lexicon.skeletons
        self.marks, self.own = lexicon.marks, np.array(asked.told, dtype=np.int64)
        self.words = [word.encode() for word in asked.words]
        self.letters = b"".join(self.words)
        self.blocks = (len(self.letters) + BITS - 1) // BITS
        for at in range(rows.shape[0]):
            self.size += self.firsts[rows[at] + 1] - self.firsts[rows[at]]
        self.flat = <int32_t*>malloc(self.size * sizeof(int32_t))
        self.met = <int32_t*>calloc(self.size * len(self.words), sizeof(int32_t))
        self.marked = <uint8_t*>calloc(self.starts.shape[0], 1)
        self.signs = <uint64_t*>calloc(self.blocks * SIGNS, sizeof(uint64_t))
        self.rest = <uint64_t*>malloc(self.blocks * sizeof(uint64_t))
        if not (self.flat and self.met and self.marked and self.signs and self.rest):
            raise MemoryError()
        self.size = 0
        for at in range(rows.shape[0]):
            for there in range(self.firsts[rows[at]], self.firsts[rows[at] + 1]):
                self.flat[self.size] = held[there]
                self.size += 1

    def __dealloc__(self):
        free(self.flat)
        free(self.met)
        free(self.marked)
        free(self.signs)
        free(self.rest)

    cdef object meet(self, int place, uint32_t sound, uint32_t skeleton, double alike, int cut_least, worth):
        """How well a word of the query may meet each word, by its letters and its sound."""
        cdef int length = len(self.words[place]), other, shorter, longer, begun, at
        cdef int32_t heard = worth.sound, bare = worth.skeleton, cut = worth.cut, initial = worth.initial, here
        cdef const uint8_t* word = self.words[place]
        cdef const uint8_t* text
        cdef uint64_t letters = 0
        cdef int64_t column, known
        memset(self.signs, 0, SIGNS * sizeof(uint64_t))
        for at in range(min(length, BITS)):
            self.signs[word[at]] |= <uint64_t>1 << at
        for at in range(length):
            letters |= <uint64_t>1 << (word[at] - 48 if word[at] < 97 else word[at] - 87)
        for column in range(self.size):
            known = self.flat[column]
            text, other = &self.blob[self.starts[known]], self.starts[known + 1] - self.starts[known]
            shorter, longer = min(length, other), max(length, other)
            here = 0
            # A slip changes two letters at most: most words are told apart by which letters they hold.
            at = (_ones(letters ^ self.marks[known, 0]) + 1) // 2 if other > 1 else 0
            if 1.0 - <double>max(longer - shorter, at) / longer >= alike:
                if length <= BITS:
                    here = _thousandths(_slips(self.signs, length, text, other), longer, alike)
                else:
                    here = _thousandths(OSA.distance(word[:length], text[:other]), longer, alike)
            begun = 0
            while begun < shorter and word[begun] == text[begun]:
                begun += 1
            if begun == 1 and shorter == 1:
                here = initial
            if begun == shorter and shorter >= cut_least:
                here = max(here, cut)
            if self.skeletons[known] == skeleton:
                here = max(here, bare)
            if self.sounds[known] == sound:
                here = max(here, heard)
            self.met[place * self.size + column] = here

    cdef object kin(self, int place, const int32_t[::1] numbers, int32_t worth):
        """Words that one of the query may be whatever their letters."""
        cdef int64_t at, column
        for at in range(numbers.shape[0]):
            self.marked[numbers[at]] = 1
        for column in range(self.size):
            if self.marked[self.flat[column]]:
                self.met[place * self.size + column] = max(self.met[place * self.size + column], worth)
        for at in range(numbers.shape[0]):
            self.marked[numbers[at]] = 0

    cdef object whole(self, int64_t[::1] found, tuple costs, int32_t joined):
        """For each row how well the words meet, those alone counted; or the letters of all, if they do it better."""
        cdef int64_t at, column = 0, end, there, points, alone, alone_listed, total, best, summed = 0, lost
        cdef int64_t on_query = costs[0], on_list = costs[1], on_both = costs[2]
        cdef int place, asked = len(self.words)
        cdef const uint8_t* letters = self.letters
        memset(self.signs, 0, self.blocks * SIGNS * sizeof(uint64_t))
        for at in range(len(self.letters)):
            self.signs[at // BITS * SIGNS + letters[at]] |= <uint64_t>1 << (at % BITS)
        for place in range(asked):
            summed += self.own[place]
        for at in range(self.rows.shape[0]):
            end = column + self.firsts[self.rows[at] + 1] - self.firsts[self.rows[at]]
            points = alone = alone_listed = total = 0
            for place in range(asked):
                best = 0
                for there in range(column, end):
                    best = max(best, self.met[place * self.size + there])
                points += self.own[place] * best
                if best == 0:
                    alone += self.own[place]
            for there in range(column, end):
                best = 0
                for place in range(asked):
                    best = max(best, self.met[place * self.size + there])
                points += self.tells[self.flat[there]] * best
                total += self.tells[self.flat[there]]
                if best == 0:
                    alone_listed += self.tells[self.flat[there]]
            lost = on_query * alone + on_list * alone_listed + on_both * min(alone, alone_listed)
            found[at] = 50 * points // max(50, 50 * (total - alone_listed + summed - alone) + lost)
            found[at] = max(found[at], joined * self.lettered(column, end) // 1000)
            column = end

    cdef int64_t lettered(self, int64_t first, int64_t end):
        """How alike the query and a name are without their blanks, in thousandths."""
        cdef int64_t column, known, length = 0
        memset(self.rest, 255, self.blocks * sizeof(uint64_t))
        for column in range(first, end):
            known = self.flat[column]
            length += self.starts[known + 1] - self.starts[known]
            _common(
                self.signs,
                self.rest,
                self.blocks,
                &self.blob[self.starts[known]],
                self.starts[known + 1] - self.starts[known],
            )
        length += len(self.letters)
        return _thousandths(length - 2 * _left(self.rest, self.blocks), length, 0)


cdef int32_t _thousandths(int64_t apart, int64_t most, double least) noexcept nogil:
    """A likeness as rapidfuzz gives it, rounded as numpy does; 0 below the ``least``."""
    cdef double alike = 1.0 - <double>apart / most
    return <int32_t>rintf(<float>1000 * <float>alike) if alike >= least else 0


def likely(asked, const int64_t[::1] rows, const float[::1] nearness, kin, lexicon, worth):
    """As shortlist.likely."""
    cdef _Estimates estimates = _Estimates(asked, rows, lexicon)
    cdef int64_t at
    cdef float near = worth.near
    for place, (sound, skeleton) in enumerate(asked.heard):
        estimates.meet(place, sound, skeleton, worth.alike, worth.cut_least, worth)
    for place, numbers in kin:
        estimates.kin(place, numbers, worth.kin)
    found = np.empty(rows.shape[0], dtype=np.int64)
    cdef int64_t[::1] out = found
    estimates.whole(out, asked.costs, worth.joined)
    for at in range(rows.shape[0]):
        out[at] += <int64_t>rintf(near * nearness[at] / nearness[0])
    return found
