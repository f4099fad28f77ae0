var code = (function (exports) {
    'use strict';

    /** The one error of this library: a stable `code`, a message that names problem, value and expectation, and a hint. */
    class SalesError extends Error {
        code;
        hint;
        position;
        params;
        /** Parts of the worker are files of their own with a copy of this class; an error of any copy is one. */
        static [Symbol.hasInstance](value) {
            // A class that extends this one has its own instances only.
            if (this !== SalesError)
                return Function.prototype[Symbol.hasInstance].call(this, value);
            return value instanceof Error && value.name === 'SalesError' && 'code' in value;
        }
        constructor(code, message, details = {}) {
            super(message, details.cause === undefined ? undefined : { cause: details.cause });
            this.name = 'SalesError';
            this.code = code;
            this.hint = details.hint;
            this.position = details.position;
            this.params = details.params ?? {};
        }
    }
    /** The `bad-option` error of an attribute whose value is not understood. */
    function badOption$2(option, value, expected) {
        return new SalesError('bad-option', `${option}: '${value}' is not understood; expected ${expected}`, {
            params: { option, value, expected },
        });
    }
    /** The error of a request that its asker gave up: named `AbortError`, as the platform's own. */
    function abortError() {
        const error = new Error('The request was aborted');
        error.name = 'AbortError';
        return error;
    }
    /** Whether `error` says that its asker gave up. */
    function isAbort(error) {
        return error instanceof Error && error.name === 'AbortError';
    }
    /** A cause as text; what was thrown need not be an Error. */
    const textOf$2 = (cause) => String(cause);
    /** Any thrown value as plain data; what is no `SalesError` becomes `worker-failed`, an abort `aborted`. */
    function toErrorRecord(error) {
        if (isAbort(error))
            return { code: 'aborted', message: 'The request was aborted' };
        if (error instanceof SalesError) {
            const { code, message, hint, position, params, cause } = error;
            return { code, message, hint, position, params, cause: cause === undefined ? undefined : textOf$2(cause) };
        }
        return { code: 'worker-failed', message: `Unexpected failure: ${String(error)}`, cause: String(error) };
    }
    /** The `SalesError` (or `AbortError`) that a record stands for. */
    function fromErrorRecord(record) {
        if (record.code === 'aborted')
            return abortError();
        return new SalesError(record.code, record.message, record);
    }

    /** `array` with room for `capacity` numbers, new ones being `fill`; the same array where it has it already. */
    function grown$1(array, capacity, fill = 0) {
        if (capacity <= array.length)
            return array;
        const Type = array.constructor;
        const larger = new Type(capacity);
        larger.set(array);
        if (fill !== 0)
            larger.fill(fill, array.length);
        return larger;
    }
    /** The numbers that stand at `places`. */
    function picked$1(numbers, places) {
        const found = new Float64Array(places.length);
        for (let i = 0; i < places.length; i++)
            found[i] = numbers[places[i]];
        return found;
    }

    /** A column of results in the array type that its type of value has; `valid` is left out where nothing is missing. */
    function resultColumn({ name, type, numbers, valid, dictionary, instant }) {
        return {
            name,
            type,
            values: arrayOf(type, numbers),
            ...(valid?.includes(0) === true ? { valid } : {}),
            ...(dictionary === undefined ? {} : { dictionary }),
            ...(instant === undefined ? {} : { instant }),
        };
    }
    function arrayOf(type, numbers) {
        if (type === 'boolean')
            return new Uint8Array(numbers);
        return type === 'text' || type === 'date' ? new Int32Array(numbers) : numbers;
    }

    /** An aggregate over all groups of a pass. Rows count where every one of its inputs is present. */
    class Aggregator {
        index;
        #inputs;
        /** Present rows per group; undefined where no input is ever missing, so that they are the group's rows. */
        #counts;
        #capacity = 0;
        constructor(index, inputs) {
            this.index = index;
            this.#inputs = inputs;
            this.#counts = inputs.some(({ valid }) => valid !== undefined) ? new Int32Array(0) : undefined;
        }
        /** Takes in the block of rows that the index has numbered. */
        add(start, count) {
            this.#makeRoom();
            for (const input of this.#inputs)
                input.fill(start, count);
            if (this.#counts !== undefined)
                this.#countPresent(this.#counts, count);
            this.accumulate(start, count);
        }
        #makeRoom() {
            if (this.#capacity >= this.index.capacity)
                return;
            this.#capacity = this.index.capacity;
            if (this.#counts !== undefined)
                this.#counts = grown$1(this.#counts, this.#capacity);
            this.grow(this.#capacity);
        }
        #countPresent(counts, count) {
            const { groups } = this.index;
            const valids = this.#inputs.flatMap(({ valid }) => (valid === undefined ? [] : [valid]));
            const [first, second] = valids;
            if (second === undefined)
                for (let i = 0; i < count; i++)
                    counts[groups[i]] += first[i];
            else
                for (let i = 0; i < count; i++)
                    counts[groups[i]] += first[i] & second[i];
        }
        /** Present rows of a group. */
        countOf(group) {
            return (this.#counts ?? this.index.rows)[group];
        }
        /** Selected rows that lack an input. */
        missingRows(groups) {
            if (this.#counts === undefined)
                return 0;
            return groups.reduce((sum, group) => sum + this.index.rows[group] - this.countOf(group), 0);
        }
        /** The aggregate of each of `groups`; missing where `numberOf` gives NaN. */
        column(groups) {
            this.#makeRoom();
            this.finish();
            const numbers = this.numbersOf(groups);
            const valid = new Uint8Array(groups.length).fill(1);
            for (let i = 0; i < numbers.length; i++) {
                if (!Number.isNaN(numbers[i]))
                    continue;
                numbers[i] = 0;
                valid[i] = 0;
            }
            return resultColumn({ name: '', ...this.finished(), numbers, valid });
        }
        /** Present rows of each of `groups`. */
        countsOf(groups) {
            const counts = new Float64Array(groups.length);
            for (let i = 0; i < groups.length; i++)
                counts[i] = this.countOf(groups[i]);
            return counts;
        }
        grow(_capacity) {
            // Nothing to keep per group beyond the counts.
        }
        /** Brings what was gathered into order, once all rows are in. */
        finish() {
            // Nothing to do where rows are taken in one by one.
        }
        /** The number of each of `groups`. */
        numbersOf(groups) {
            const numbers = new Float64Array(groups.length);
            for (let i = 0; i < numbers.length; i++)
                numbers[i] = this.numberOf(groups[i]);
            return numbers;
        }
        finished() {
            return { type: 'number' };
        }
    }

    /** Groups × members of at most so many words (32 MB) are marked in bitmaps. */
    const LARGEST_WORDS = 2 ** 23;
    /** Bitmaps of at most so many words (512 KB) stay in the processor's cache whatever the order of the rows. */
    const CACHED_WORDS = 2 ** 17;
    /** Rows that are brought into the order of their groups before they are marked. */
    const BATCH = 2 ** 19;
    /**
     * The members of groups, a bit each. Where the bitmaps are larger than the cache, rows are gathered and marked group by group: 10 million rows in
     * 576 groups of 200,000 members take a third of the time.
     */
    class MemberBitmaps {
        #bits;
        /** Words of a group. */
        #stride;
        #missing;
        #batch;
        #ends;
        constructor(stride, capacity, missing) {
            this.#stride = stride;
            this.#bits = new Int32Array(stride * capacity);
            this.#missing = missing;
            const isCached = this.#bits.length <= CACHED_WORDS;
            this.#batch = isCached
                ? undefined
                : { groups: new Int32Array(BATCH), codes: new Int32Array(BATCH), sorted: new Int32Array(BATCH), count: 0 };
            this.#ends = new Int32Array(isCached ? 0 : capacity);
        }
        /** Room for the members of `capacity` groups; undefined where it would be too much. */
        static of({ limit, missing }, capacity) {
            const stride = ((limit ?? Infinity) + 31) / 32;
            return stride * capacity <= LARGEST_WORDS ? new MemberBitmaps(Math.floor(stride), capacity, missing) : undefined;
        }
        /** Takes in the members of `count` rows. */
        add(groups, codes, count) {
            const batch = this.#batch;
            if (batch === undefined) {
                mark(this.#bits, this.#stride, [groups, codes], count);
                return;
            }
            if (batch.count + count > BATCH)
                this.#flush(batch);
            batch.groups.set(groups.subarray(0, count), batch.count);
            batch.codes.set(codes.subarray(0, count), batch.count);
            batch.count += count;
        }
        /** Marks what still waits. */
        finish() {
            if (this.#batch !== undefined)
                this.#flush(this.#batch);
            // Rows without a member were marked along, which spares each row a test.
            const word = this.#missing >> 5;
            const others = ~(1 << (this.#missing & 31));
            for (let at = word; at < this.#bits.length; at += this.#stride)
                this.#bits[at] &= others;
        }
        #flush(batch) {
            const { groups, codes, sorted, count } = batch;
            const ends = this.#ends.fill(0);
            for (let i = 0; i < count; i++)
                ends[groups[i]]++;
            for (let g = 1; g < ends.length; g++)
                ends[g] += ends[g - 1];
            for (let i = count - 1; i >= 0; i--)
                sorted[--ends[groups[i]]] = codes[i];
            // Now each number in `ends` is where its group begins.
            for (let g = 0; g < ends.length; g++) {
                const end = g + 1 < ends.length ? ends[g + 1] : count;
                const first = g * this.#stride;
                for (let i = ends[g]; i < end; i++)
                    this.#bits[first + (sorted[i] >> 5)] |= 1 << (sorted[i] & 31);
            }
            batch.count = 0;
        }
        /** How many members a group has. */
        count(group) {
            const bits = this.#bits;
            let count = 0;
            for (let w = group * this.#stride; w < (group + 1) * this.#stride; w++)
                count += bitCount(bits[w]);
            return count;
        }
        /** The members of groups, ascending. */
        lists(groups) {
            const offsets = new Int32Array(groups.length + 1);
            for (let g = 0; g < groups.length; g++)
                offsets[g + 1] = offsets[g] + this.count(groups[g]);
            const members = new Int32Array(offsets[groups.length]);
            let at = 0;
            for (const group of groups) {
                const first = group * this.#stride;
                for (let w = 0; w < this.#stride; w++) {
                    for (let rest = this.#bits[first + w]; rest !== 0; rest &= rest - 1)
                        members[at++] = w * 32 + 31 - Math.clz32(rest & -rest);
                }
            }
            return { offsets, members };
        }
    }
    function mark(bits, stride, [groups, codes], count) {
        const whole = count & -2;
        let i = 0;
        for (; i < whole; i += 2) {
            const a = codes[i];
            const b = codes[i + 1];
            const first = groups[i] * stride + (a >> 5);
            const second = groups[i + 1] * stride + (b >> 5);
            bits[first] |= 1 << (a & 31);
            bits[second] |= 1 << (b & 31);
        }
        if (i < count)
            bits[groups[i] * stride + (codes[i] >> 5)] |= 1 << (codes[i] & 31);
    }
    /** How many bits of a word are set. */
    function bitCount(word) {
        const pairs = word - ((word >>> 1) & 0x55555555);
        const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
        return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    }

    /** Rows evaluated at a time: a multiple of 8, and small enough that the buffers of a pass stay in the processor's cache. */
    const BLOCK = 4096;
    /** The greatest whole number up to which every whole number is a double. */
    const EXACT_LIMIT$2 = 2 ** 53;
    /** Validity bits of rows `start` … as bytes in `out` (1 = present). `start` is a multiple of 8. */
    function unpackBits(bits, start, count, out) {
        const first = start >> 3;
        const bytes = (count + 7) >> 3;
        for (let b = 0; b < bytes; b++) {
            const byte = bits[first + b];
            const at = b << 3;
            for (let i = 0; i < 8; i++)
                out[at + i] = (byte >> i) & 1;
        }
    }

    /**
     * A value per selected row, evaluated block by block. `fill` computes those of one block, once however many aggregates ask for them; the buffers
     * of a node are read right after. `valid` has a byte per row (1 = present) and is undefined where no row is ever missing.
     */
    class Node {
        valid;
        #at = -1;
        constructor(nullable) {
            this.valid = nullable ? new Uint8Array(BLOCK) : undefined;
        }
        /** Computes the `count` selected rows of the block that begins at row `start`. */
        fill(start, count) {
            if (this.#at === start)
                return;
            this.#at = start;
            this.compute(start, count);
        }
    }
    /** Numbers, dates (days), datetimes (milliseconds) or booleans (1, 0) of a block. Missing rows hold 0. */
    class NumberNode extends Node {
        shape;
        values;
        constructor(shape, values = new Float64Array(BLOCK)) {
            super(shape.nullable);
            this.shape = shape;
            this.values = values;
        }
        /** Writes the numbers of a block into `out`, without the way through doubles; false where there is no such way. */
        fillWhole(_start, _count, _out) {
            return false;
        }
        /** The bounds of what is held in a block, where they are known without reading its rows. */
        zone(_start) {
            return undefined;
        }
    }
    /** Texts of a block as codes into a dictionary of distinct texts; a missing row has the dictionary's length as code. */
    class TextNode extends Node {
        /** The dictionary's length: known without its texts, which a column makes into strings only when they are asked for. */
        size;
        codes = new Int32Array(BLOCK);
        #texts;
        constructor(texts, nullable) {
            super(nullable);
            this.#texts = 'dictionary' in texts ? texts : { dictionary: texts };
            this.size = this.#texts.list?.size ?? this.dictionary.length;
        }
        get dictionary() {
            return this.#texts.dictionary;
        }
    }
    /** Whether a node holds texts. */
    function isText(node) {
        // Optional parts have a copy of the class.
        return 'dictionary' in node;
    }
    /** Marks a row present where it is so in every one of `parts`. */
    function mergeValid(parts, count, out) {
        if (out === undefined)
            return;
        out.fill(1, 0, count);
        for (const { valid } of parts) {
            if (valid === undefined)
                continue;
            for (let i = 0; i < count; i++)
                out[i] &= valid[i];
        }
    }
    /** Zeroes the rows that are missing, as the numbers of a node must be. */
    function zeroMissing(values, valid, count) {
        if (valid === undefined)
            return;
        for (let i = 0; i < count; i++)
            if (valid[i] === 0)
                values[i] = 0;
    }

    const GOLDEN = 0x9e3779b1;
    const SECOND = 0x85ebca6b;
    /**
     * Gives each distinct number an id: 0, 1, 2 … in order of first appearance. Open addressing with linear probing over typed arrays;
     * 0 and −0 are one number.
     */
    class NumberIndex {
        #keys = new Float64Array(1024);
        #ids = new Int32Array(1024);
        #numbers = new Float64Array(512);
        #count = 0;
        #float = new Float64Array(1);
        #words = new Int32Array(this.#float.buffer);
        /** How many distinct numbers there are. */
        get count() {
            return this.#count;
        }
        /** The distinct numbers in the order of their ids. */
        get numbers() {
            return this.#numbers.subarray(0, this.#count);
        }
        /** The id of `number`; a new one where it was not seen before. */
        idOf(number) {
            const key = number + 0;
            const slot = this.#slotOf(key);
            const id = this.#ids[slot];
            return id === 0 ? this.#add(slot, key) : id - 1;
        }
        /** The id of `number`, undefined where it was not seen before. */
        find(number) {
            const id = this.#ids[this.#slotOf(number + 0)];
            return id === 0 ? undefined : id - 1;
        }
        /** Where `key` lies, or the free place where it is to lie. */
        #slotOf(key) {
            const keys = this.#keys;
            const ids = this.#ids;
            const last = keys.length - 1;
            let slot = this.#hash(key) & last;
            while (ids[slot] !== 0 && keys[slot] !== key)
                slot = (slot + 1) & last;
            return slot;
        }
        #add(slot, key) {
            const id = this.#count++;
            this.#keys[slot] = key;
            this.#ids[slot] = id + 1;
            if (id === this.#numbers.length) {
                const numbers = new Float64Array(id * 2);
                numbers.set(this.#numbers);
                this.#numbers = numbers;
            }
            this.#numbers[id] = key;
            if (this.#count * 2 > this.#keys.length)
                this.#grow();
            return id;
        }
        /** How much memory it takes. */
        get bytes() {
            return this.#keys.byteLength + this.#ids.byteLength + this.#numbers.byteLength;
        }
        #hash(key) {
            this.#float[0] = key;
            const words = this.#words;
            const mixed = Math.imul(words[0], GOLDEN) ^ Math.imul(words[1] + 0x7ed55d16, SECOND);
            return Math.imul(mixed ^ (mixed >>> 15), GOLDEN) >>> 3;
        }
        #grow() {
            const size = this.#keys.length * 2;
            const keys = new Float64Array(size);
            const ids = new Int32Array(size);
            const last = size - 1;
            for (let id = 0; id < this.#count; id++) {
                const key = this.#numbers[id];
                let slot = this.#hash(key) & last;
                while (ids[slot] !== 0)
                    slot = (slot + 1) & last;
                keys[slot] = key;
                ids[slot] = id + 1;
            }
            this.#keys = keys;
            this.#ids = ids;
        }
    }

    /** Whole numbers of at most this many in a row are their own codes; others are numbered by a hash index. */
    const DENSE_RANGE = 2 ** 22;
    /** Codes of any node; `index` keeps the ids of numbers that are no short range, so that several passes agree on them. */
    function codesOf(node, index) {
        if (isText(node)) {
            const missing = node.size;
            return {
                node,
                codes: node.codes,
                missing,
                limit: missing + 1,
                fill: (start, count) => node.fill(start, count),
                numberOf: (code) => code,
            };
        }
        const { scale, min, max } = node.shape;
        return scale !== undefined && max - min < DENSE_RANGE
            ? denseCodes(node, min, max)
            : indexedCodes(node, index ?? new NumberIndex());
    }
    function denseCodes(node, min, max) {
        const codes = new Int32Array(BLOCK);
        const missing = max - min + 1;
        const fill = (start, count) => {
            if (node.fillWhole(start, count, codes)) {
                lower(codes, min, count);
                return;
            }
            node.fill(start, count);
            const { values, valid } = node;
            subtract(values, min, count, codes);
            if (valid !== undefined)
                setMissing(codes, valid, missing, count);
        };
        return { node, codes, missing, limit: missing + 1, fill, numberOf: (code) => code + min };
    }
    // Loops are functions of their own: what they read of a closure would be read again for each row.
    function lower(codes, by, count) {
        if (by !== 0)
            for (let i = 0; i < count; i++)
                codes[i] -= by;
    }
    function subtract(values, min, count, out) {
        for (let i = 0; i < count; i++)
            out[i] = values[i] - min;
    }
    function setMissing(codes, valid, missing, count) {
        for (let i = 0; i < count; i++)
            if (valid[i] === 0)
                codes[i] = missing;
    }
    function indexedCodes(node, index) {
        const codes = new Int32Array(BLOCK);
        const fill = (start, count) => {
            node.fill(start, count);
            const { values, valid } = node;
            for (let i = 0; i < count; i++)
                codes[i] = valid?.[i] === 0 ? 0 : index.idOf(values[i]) + 1;
        };
        return { node, codes, missing: 0, limit: undefined, fill, numberOf: (code) => index.numbers[code - 1] };
    }

    /** The greatest scale whose power of ten is an exact double. */
    const MAX_SCALE = 22;
    const POWERS$1 = /* @__PURE__ */ Array.from({ length: MAX_SCALE + 1 }, (_, scale) => Number(`1e${scale}`));
    /** 10^`scale` for scales 0 … 22, exactly. */
    function powerOfTen(scale) {
        return POWERS$1[scale] ?? Number(`1e${scale}`);
    }
    /** `value` as an exact decimal by its shortest writing (0.1 is 1 ÷ 10), or undefined where that has no such form. */
    function decimalOf$2(value) {
        if (Number.isSafeInteger(value))
            return { digits: value, scale: 0 };
        const found = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
        if (found === null)
            return undefined;
        const fraction = found[3] ?? '';
        const scale = fraction.length - Number(found[4] ?? 0);
        const digits = Number(`${found[1] ?? ''}${found[2] ?? ''}${fraction}`);
        if (scale < 0 || scale > MAX_SCALE || !Number.isSafeInteger(digits))
            return undefined;
        return { digits, scale };
    }
    /**
     * `value` rounded to `places` decimals, half away from zero, by its shortest decimal writing: 1.005 to 2 places is 1.01, though the double
     * lies below. Negative places round to tens, hundreds …
     */
    function roundDecimal(value, places = 0) {
        const decimal = decimalOf$2(value);
        if (decimal === undefined) {
            // So great a double has no digits that could be rounded.
            if (!(Math.abs(value) < 2 ** 53))
                return value;
            const shifted = Number(`${Math.abs(value)}`.replace(/(e.*)?$/, (tail) => `e${Number(tail.slice(1) || 0) + places}`));
            return Math.sign(value) * Number(`${Math.round(shifted)}e${-places}`);
        }
        if (places >= decimal.scale)
            return value;
        const rounded = roundScaled(decimal.digits, powerOfTen(decimal.scale - places));
        return places >= 0 ? rounded / powerOfTen(places) : rounded * powerOfTen(-places);
    }
    /** A whole number ÷ `unit` (an even whole number) as a whole number, half away from zero. */
    function roundScaled(digits, unit) {
        const size = Math.abs(digits);
        const rest = size % unit;
        const whole = (size - rest) / unit + (rest * 2 >= unit ? 1 : 0);
        return digits < 0 ? 0 - whole : whole;
    }
    /** The double nearest to `digits` ÷ 10^`scale`, for whole numbers of any size. */
    function nearestDouble(digits, scale) {
        const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
        const at = text.length - scale;
        return Number(`${digits < 0n ? '-' : ''}${text.slice(0, at)}.${text.slice(at)}`);
    }

    /** `value` modulo `by`, from 0 up to below `by` for negative values too. */
    function modulo(value, by) {
        return ((value % by) + by) % by;
    }
    /**
     * The day number (days since 1970-01-01) of a date of the proleptic Gregorian calendar; `month` 1 … 12, `date` from 1.
     * Counts from 1 March of year 0, so that a leap day ends its year.
     */
    function dayOf$1(year, month, date) {
        const shifted = month > 2 ? year : year - 1;
        const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
        return shifted * 365 + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + dayOfYear - 719468;
    }
    /** The first day of a month counted from January of year 0: `year * 12 + month - 1`. */
    function monthStart(monthIndex) {
        return dayOf$1(Math.floor(monthIndex / 12), modulo(monthIndex, 12) + 1, 1);
    }
    /** The month that a day lies in, counted from January of year 0. */
    function monthOf$1(day) {
        // 30.436875 is the mean month, so the estimate is off by one at most.
        const estimate = Math.floor((day + 719528) / 30.436875);
        if (monthStart(estimate) > day)
            return estimate - 1;
        return monthStart(estimate + 1) <= day ? estimate + 1 : estimate;
    }
    /** How many days a month has, counted from January of year 0. */
    function monthLength(monthIndex) {
        return monthStart(monthIndex + 1) - monthStart(monthIndex);
    }
    /** The day of the week: 1 Monday … 7 Sunday. */
    function weekdayOf(day) {
        return modulo(day + 3, 7) + 1;
    }
    /** The same date some months later (or earlier, if negative); a date that the month lacks becomes its last day. */
    function moveMonths(day, months) {
        const from = monthOf$1(day);
        const to = from + months;
        return monthStart(to) + Math.min(day - monthStart(from), monthLength(to) - 1);
    }
    /** A day number as an ISO date, `2013-05-01`. Years beyond 0 … 9999 have a sign and six digits. */
    function isoDate(day) {
        const month = monthOf$1(day);
        const year = Math.floor(month / 12);
        const digits = year >= 0 && year <= 9999 ? pad(year, 4) : `${year < 0 ? '-' : '+'}${pad(Math.abs(year), 6)}`;
        return `${digits}-${pad(modulo(month, 12) + 1, 2)}-${pad(day - monthStart(month) + 1, 2)}`;
    }
    /** A number with zeros before it up to `width` digits. */
    function pad(value, width) {
        return String(value).padStart(width, '0');
    }
    const PERIOD = /^(\d{4})(?:-(?:[Qq]([1-4])|(\d\d)(?:-(\d\d))?))?$/;
    /** The days of a written period: a year `2013`, quarter `2013-Q2`, month `2013-06` or day `2013-06-15`; undefined for anything else. */
    function parsePeriod(text) {
        const [, year, quarter, month, date] = PERIOD.exec(text) ?? [];
        if (year === undefined)
            return undefined;
        const january = Number(year) * 12;
        if (quarter !== undefined)
            return months$1(january + Number(quarter) * 3 - 3, 3);
        if (month === undefined)
            return months$1(january, 12);
        const index = january + Number(month) - 1;
        if (index < january || index > january + 11)
            return undefined;
        if (date === undefined)
            return months$1(index, 1);
        const day = monthStart(index) + Number(date) - 1;
        return Number(date) > 0 && Number(date) <= monthLength(index) ? { from: day, to: day } : undefined;
    }
    function months$1(first, count) {
        return { from: monthStart(first), to: monthStart(first + count) - 1 };
    }

    /** The grains from the finest to the coarsest. */
    const TIME_GRAINS = ['day', 'week', 'month', 'quarter', 'year'];
    /** How many months a grain has; 0 for days and weeks. */
    const MONTHS = { day: 0, week: 0, month: 1, quarter: 3, year: 12 };
    /** The first day of the bin that a day lies in; weeks by `weekStart`, quarters and years by `fiscalStart`. */
    function binStart(day, grain, calendar) {
        if (grain === 'day')
            return day;
        if (grain === 'week')
            return day - modulo(weekdayOf(day) - calendar.weekStart, 7);
        const month = monthOf$1(day);
        return monthStart(month - modulo(month - (calendar.fiscalStart - 1), MONTHS[grain]));
    }
    /** The first day of the bin that lies `count` bins after the bin which starts on `start`; before it if negative. */
    function shiftBin(start, grain, count) {
        if (grain === 'day')
            return start + count;
        if (grain === 'week')
            return start + 7 * count;
        return monthStart(monthOf$1(start) + MONTHS[grain] * count);
    }
    /** The last day of the bin that a day lies in. */
    function binEnd(day, grain, calendar) {
        return shiftBin(binStart(day, grain, calendar), grain, 1) - 1;
    }
    /** The start of the bin that a comparison with the year before meets: the same date a year earlier (29 February: 28), a week 52 weeks earlier. */
    function yearEarlier(start, grain) {
        return grain === 'week' ? start - 364 : moveMonths(start, -12);
    }
    /** How many bins a range of days touches, of any grain. */
    function binCount(from, to, grain, calendar) {
        if (to < from)
            return 0;
        const first = binStart(from, grain, calendar);
        const last = binStart(to, grain, calendar);
        if (grain === 'day')
            return last - first + 1;
        if (grain === 'week')
            return (last - first) / 7 + 1;
        return (monthOf$1(last) - monthOf$1(first)) / MONTHS[grain] + 1;
    }

    /**
     * The loops that read every row. Four rows a turn: the engine of the browser looks after the bounds and the buffer of each array anew in every
     * turn (above all once any buffer has been transferred), which takes longer than the work itself; so they take half as long.
     * All arrays have at least `count` elements.
     */
    /** Counts a row for each of `groups`. */
    function countRows(rows, groups, count) {
        const whole = count & -4;
        let i = 0;
        for (; i < whole; i += 4) {
            const a = groups[i];
            const b = groups[i + 1];
            const c = groups[i + 2];
            const d = groups[i + 3];
            rows[a]++;
            rows[b]++;
            rows[c]++;
            rows[d]++;
        }
        for (; i < count; i++)
            rows[groups[i]]++;
    }
    /** Adds each value to the sum of its group. */
    function addToGroups(sums, groups, values, count) {
        const whole = count & -4;
        let i = 0;
        for (; i < whole; i += 4) {
            const a = groups[i];
            const b = groups[i + 1];
            const c = groups[i + 2];
            const d = groups[i + 3];
            const w = values[i];
            const x = values[i + 1];
            const y = values[i + 2];
            const z = values[i + 3];
            sums[a] += w;
            sums[b] += x;
            sums[c] += y;
            sums[d] += z;
        }
        for (; i < count; i++)
            sums[groups[i]] += values[i];
    }
    /** The sum of all values. */
    function sumOf$1(values, count) {
        const whole = count & -4;
        let total = 0;
        let i = 0;
        for (; i < whole; i += 4)
            total += values[i] + values[i + 1] + (values[i + 2] + values[i + 3]);
        for (; i < count; i++)
            total += values[i];
        return total;
    }
    /** Puts what a table says of `numbers`, less `first`, in their place. */
    function lookUpNumbers(table, first, numbers, count) {
        const whole = count & -4;
        let i = 0;
        for (; i < whole; i += 4) {
            const a = table[numbers[i] - first];
            const b = table[numbers[i + 1] - first];
            const c = table[numbers[i + 2] - first];
            const d = table[numbers[i + 3] - first];
            numbers[i] = a;
            numbers[i + 1] = b;
            numbers[i + 2] = c;
            numbers[i + 3] = d;
        }
        for (; i < count; i++)
            numbers[i] = table[numbers[i] - first];
    }
    /** Writes what a table says of `codes`, 1 or 0, as bits; those behind the last row are 0. */
    function lookUpBits(answers, codes, count, words) {
        const whole = count >> 5;
        for (let w = 0; w < whole; w++) {
            const first = w << 5;
            let word = 0;
            for (let k = 0; k < 32; k += 4) {
                const at = first + k;
                const a = answers[codes[at]];
                const b = answers[codes[at + 1]];
                const c = answers[codes[at + 2]];
                const d = answers[codes[at + 3]];
                word |= (a | (b << 1) | (c << 2) | (d << 3)) << k;
            }
            words[w] = word;
        }
        words.fill(0, whole);
        for (let i = whole << 5; i < count; i++)
            words[whole] |= answers[codes[i]] << (i & 31);
    }
    /** Brings the doubles of ascending `rows` to the front. */
    function packDoubles(values, rows, count) {
        const whole = count & -4;
        let i = 0;
        for (; i < whole; i += 4) {
            const a = values[rows[i]];
            const b = values[rows[i + 1]];
            const c = values[rows[i + 2]];
            const d = values[rows[i + 3]];
            values[i] = a;
            values[i + 1] = b;
            values[i + 2] = c;
            values[i + 3] = d;
        }
        for (; i < count; i++)
            values[i] = values[rows[i]];
    }
    /** Brings the whole numbers of ascending `rows` to the front. */
    function packNumbers(values, rows, count) {
        const whole = count & -4;
        let i = 0;
        for (; i < whole; i += 4) {
            const a = values[rows[i]];
            const b = values[rows[i + 1]];
            const c = values[rows[i + 2]];
            const d = values[rows[i + 3]];
            values[i] = a;
            values[i + 1] = b;
            values[i + 2] = c;
            values[i + 3] = d;
        }
        for (; i < count; i++)
            values[i] = values[rows[i]];
    }
    // The next three are called with at most four types of arrays, which the engine of the browser tells apart without giving up on the loop.
    /** Writes the numbers of some rows. */
    function pickDoubles(from, rows, count, out) {
        for (let i = 0; i < count; i++)
            out[i] = from[rows[i]];
    }
    /** Writes the whole numbers of some rows. */
    function pickNumbers(from, rows, count, out) {
        for (let i = 0; i < count; i++)
            out[i] = from[rows[i]];
    }
    /** Writes the codes of some rows. */
    function pickCodes(from, rows, count, out) {
        for (let i = 0; i < count; i++)
            out[i] = from[rows[i]];
    }
    /** Adds `unit` times each code to the number of its row. */
    function addCodes(into, codes, unit, count) {
        const whole = count & -4;
        let i = 0;
        for (; i < whole; i += 4) {
            const a = codes[i] * unit;
            const b = codes[i + 1] * unit;
            const c = codes[i + 2] * unit;
            const d = codes[i + 3] * unit;
            into[i] += a;
            into[i + 1] += b;
            into[i + 2] += c;
            into[i + 3] += d;
        }
        for (; i < count; i++)
            into[i] += codes[i] * unit;
    }
    /** Writes the product of two numbers per row. */
    function multiply(left, right, count, out) {
        const whole = count & -4;
        let i = 0;
        for (; i < whole; i += 4) {
            const a = left[i] * right[i];
            const b = left[i + 1] * right[i + 1];
            const c = left[i + 2] * right[i + 2];
            const d = left[i + 3] * right[i + 3];
            out[i] = a;
            out[i + 1] = b;
            out[i + 2] = c;
            out[i + 3] = d;
        }
        for (; i < count; i++)
            out[i] = left[i] * right[i];
    }
    /** Writes left + `factor` × right per row. */
    function addTimes([left, right], factor, count, out) {
        const whole = count & -4;
        let i = 0;
        for (; i < whole; i += 4) {
            const a = left[i] + right[i] * factor;
            const b = left[i + 1] + right[i + 1] * factor;
            const c = left[i + 2] + right[i + 2] * factor;
            const d = left[i + 3] + right[i + 3] * factor;
            out[i] = a;
            out[i + 1] = b;
            out[i + 2] = c;
            out[i + 3] = d;
        }
        for (; i < count; i++)
            out[i] = left[i] + right[i] * factor;
    }

    const DAY_MS$b = 86_400_000;
    const HOUR_MS$2 = 3_600_000;
    /** The calendar days of datetimes; `zone` is undefined for wall-clock times, which never move. */
    class DayNode extends NumberNode {
        #of;
        #zone;
        constructor(of, zone) {
            const { min, max, nullable } = of.shape;
            // A zone moves a day by at most one.
            const slack = zone === undefined ? 0 : 1;
            super({ type: 'date', scale: 0, min: Math.floor(min / DAY_MS$b) - slack, max: Math.floor(max / DAY_MS$b) + slack, nullable });
            this.#of = of;
            this.#zone = zone;
        }
        zone(start) {
            const ms = this.#of.zone(start);
            const slack = this.#zone === undefined ? 0 : 1;
            return ms && { min: Math.floor(ms.min / DAY_MS$b) - slack, max: Math.floor(ms.max / DAY_MS$b) + slack };
        }
        compute(start, count) {
            this.#of.fill(start, count);
            const ms = this.#of.values;
            const { values } = this;
            const zone = this.#zone;
            if (zone === undefined)
                for (let i = 0; i < count; i++)
                    values[i] = Math.floor(ms[i] / DAY_MS$b);
            else
                for (let i = 0; i < count; i++)
                    values[i] = zone.dayOf(ms[i]);
            mergeValid([this.#of], count, this.valid);
            zeroMissing(values, this.valid, count);
        }
    }
    /** The hours 0 … 23 of datetimes. */
    class HourNode extends NumberNode {
        #of;
        #zone;
        constructor(of, zone) {
            super({ type: 'number', scale: 0, min: 0, max: 23, nullable: of.shape.nullable });
            this.#of = of;
            this.#zone = zone;
        }
        compute(start, count) {
            this.#of.fill(start, count);
            const ms = this.#of.values;
            const { values } = this;
            const zone = this.#zone;
            if (zone === undefined)
                for (let i = 0; i < count; i++)
                    values[i] = Math.floor(ms[i] / HOUR_MS$2) - Math.floor(ms[i] / DAY_MS$b) * 24;
            else
                for (let i = 0; i < count; i++)
                    values[i] = zone.hourOf(ms[i]);
            mergeValid([this.#of], count, this.valid);
            zeroMissing(values, this.valid, count);
        }
    }
    /** A number for each calendar day, looked up in a table over the range of days. */
    class DayTableNode extends NumberNode {
        #days;
        #first;
        #table;
        constructor(days, table, max) {
            super({ type: 'number', scale: 0, min: 0, max, nullable: days.shape.nullable });
            this.#days = days;
            this.#first = days.shape.min;
            this.#table = table;
        }
        compute(start, count) {
            this.#days.fill(start, count);
            const days = this.#days.values;
            const { values } = this;
            const table = this.#table;
            const first = this.#first;
            for (let i = 0; i < count; i++)
                values[i] = table[days[i] - first];
            mergeValid([this.#days], count, this.valid);
            zeroMissing(values, this.valid, count);
        }
        /** A group-by over dates takes a quarter less so. */
        fillWhole(start, count, out) {
            if (!this.#days.fillWhole(start, count, out))
                return false;
            lookUpNumbers(this.#table, this.#first, out, count);
            return true;
        }
    }
    /** Ranges of days up to this length (11,000 years) are looked up in tables; longer ones come of stray values and are computed row by row. */
    const TABLE_DAYS = 2 ** 22;
    /** A number computed of each calendar day by itself. */
    class DayFunctionNode extends NumberNode {
        #days;
        #compute;
        constructor(days, compute) {
            super({ type: 'number', scale: 0, min: -Infinity, max: Infinity, nullable: days.shape.nullable });
            this.#days = days;
            this.#compute = compute;
        }
        compute(start, count) {
            this.#days.fill(start, count);
            const days = this.#days.values;
            const { values } = this;
            for (let i = 0; i < count; i++)
                values[i] = this.#compute(days[i]);
            mergeValid([this.#days], count, this.valid);
            zeroMissing(values, this.valid, count);
        }
    }
    /** The bins that days lie in. */
    function dateBins(days, grain, calendar) {
        const { min, max } = days.shape;
        if (max - min > TABLE_DAYS) {
            return { node: new DayFunctionNode(days, (day) => binStart(day, grain, calendar)), startOf: (held) => held };
        }
        const table = new Int32Array(max - min + 1);
        const starts = [];
        let start = binStart(min, grain, calendar);
        while (start <= max) {
            const next = shiftBin(start, grain, 1);
            table.fill(starts.length, Math.max(0, start - min), next - min);
            starts.push(start);
            start = next;
        }
        return { node: new DayTableNode(days, table, starts.length - 1), startOf: (held) => starts[held] };
    }
    /** The weekday of each day, 1 Monday … 7 Sunday. */
    function weekdays$1(days) {
        const { min, max } = days.shape;
        if (max - min > TABLE_DAYS)
            return new DayFunctionNode(days, weekdayOf);
        const table = Int32Array.from({ length: max - min + 1 }, (_, i) => weekdayOf(min + i));
        return new DayTableNode(days, table, 7);
    }

    const DAY_MS$a = 86_400_000;
    /** The greatest size of the numbers a node holds. */
    const sizeOf$1 = (shape) => Math.max(Math.abs(shape.min), Math.abs(shape.max));
    /** A node of doubles of unknown range. */
    const doubles = (nullable, type = 'number') => ({
        type,
        scale: undefined,
        min: -Infinity,
        max: Infinity,
        nullable,
    });
    const flags = (nullable) => ({ type: 'boolean', scale: 0, min: 0, max: 1, nullable });
    /** The same number on every row; exact where its shortest writing is a short decimal. */
    class ConstantNode extends NumberNode {
        constructor(value) {
            const decimal = decimalOf$2(value);
            const held = decimal?.digits ?? value;
            super({ type: 'number', scale: decimal?.scale, min: held, max: held, nullable: false });
            this.values.fill(held);
        }
        compute() {
            // Every block holds what the constructor wrote.
        }
    }
    /** A value of the kind that `like` has, missing on every row. */
    class MissingNode extends NumberNode {
        constructor(like) {
            super({ ...like, nullable: true });
        }
        compute() {
            // The buffers begin as zeroes: values 0, none valid.
        }
    }
    /** The numbers of `of`, each multiplied or divided by one factor: other scales, doubles, milliseconds of days. */
    class FactorNode extends NumberNode {
        #of;
        #factor;
        #divides;
        constructor(of, shape, factor, divides = false) {
            super(shape);
            this.#of = of;
            this.#factor = factor;
            this.#divides = divides;
        }
        compute(start, count) {
            this.#of.fill(start, count);
            const from = this.#of.values;
            const factor = this.#factor;
            const out = this.values;
            if (this.#divides)
                for (let i = 0; i < count; i++)
                    out[i] = from[i] / factor;
            else
                for (let i = 0; i < count; i++)
                    out[i] = from[i] * factor;
            this.valid?.set(this.#of.valid.subarray(0, count));
        }
    }
    /** The same values at `scale`, or undefined where they would not fit. */
    function rescale(node, scale) {
        const from = node.shape.scale;
        if (from === scale)
            return node;
        if (from === undefined || scale < from || scale > MAX_SCALE)
            return undefined;
        const factor = powerOfTen(scale - from);
        if (sizeOf$1(node.shape) * factor > EXACT_LIMIT$2)
            return undefined;
        return new FactorNode(node, { ...node.shape, scale, min: node.shape.min * factor, max: node.shape.max * factor }, factor);
    }
    /** The same values as plain doubles, each the nearest one. */
    function toDoubles(node) {
        const { scale, min, max } = node.shape;
        if (scale === undefined || scale === 0)
            return node;
        const unit = powerOfTen(scale);
        return new FactorNode(node, { ...node.shape, scale: undefined, min: min / unit, max: max / unit }, unit, true);
    }
    /** Both at one scale, or both as plain doubles where that does not fit. */
    function align(left, right) {
        const [a, b] = [left.shape.scale, right.shape.scale];
        if (a !== undefined && b !== undefined) {
            const scale = Math.max(a, b);
            const [first, second] = [rescale(left, scale), rescale(right, scale)];
            if (first !== undefined && second !== undefined)
                return [first, second];
        }
        return [toDoubles(left), toDoubles(right)];
    }
    /** Dates as milliseconds where the other side is a datetime, so that both speak of the same unit. */
    function alignTimes(left, right) {
        const toMs = (node) => new FactorNode(node, { ...node.shape, type: 'datetime', min: node.shape.min * DAY_MS$a, max: node.shape.max * DAY_MS$a }, DAY_MS$a);
        if (left.shape.type === 'datetime' && right.shape.type === 'date')
            return [left, toMs(right)];
        if (left.shape.type === 'date' && right.shape.type === 'datetime')
            return [toMs(left), right];
        return [left, right];
    }
    /** One of `+ - * /` over two nodes whose numbers are held alike. */
    class ArithmeticNode extends NumberNode {
        #operator;
        #left;
        #right;
        constructor(operator, sides, shape) {
            super(shape);
            this.#operator = operator;
            [this.#left, this.#right] = sides;
        }
        compute(start, count) {
            this.#left.fill(start, count);
            this.#right.fill(start, count);
            mergeValid([this.#left, this.#right], count, this.valid);
            const a = this.#left.values;
            const b = this.#right.values;
            const out = this.values;
            if (this.#operator === '*')
                multiply(a, b, count, out);
            else if (this.#operator === '+')
                addTimes([a, b], 1, count, out);
            else if (this.#operator === '-')
                addTimes([a, b], -1, count, out);
            else
                for (let i = 0; i < count; i++)
                    out[i] = a[i] / b[i];
            if (this.shape.scale === undefined)
                this.#dropInfinite(count);
            zeroMissing(out, this.valid, count);
        }
        /** What is divided by 0 is missing, and so is what leaves the range of doubles. */
        #dropInfinite(count) {
            const { values, valid } = this;
            if (valid === undefined)
                return;
            for (let i = 0; i < count; i++)
                if (!Number.isFinite(values[i]))
                    valid[i] = 0;
        }
    }
    /** The product, difference … of two nodes: whole numbers at a common scale while they fit 2^53, else doubles. */
    function arithmetic(operator, first, second) {
        const [left, right] = alignTimes(first, second);
        const nullable = left.shape.nullable || right.shape.nullable;
        if (operator === '/')
            return new ArithmeticNode('/', align(left, right), doubles(true));
        if (operator === '*') {
            const scale = (left.shape.scale ?? Infinity) + (right.shape.scale ?? Infinity);
            if (scale <= MAX_SCALE && sizeOf$1(left.shape) * sizeOf$1(right.shape) <= EXACT_LIMIT$2) {
                const bound = corners(left.shape, right.shape);
                return new ArithmeticNode('*', [left, right], { type: 'number', scale, ...bound, nullable });
            }
            return new ArithmeticNode('*', [toDoubles(left), toDoubles(right)], doubles(true));
        }
        const sides = align(left, right);
        const [a, b] = [sides[0].shape, sides[1].shape];
        const [min, max] = operator === '+' ? [a.min + b.min, a.max + b.max] : [a.min - b.max, a.max - b.min];
        const exact = a.scale !== undefined && a.scale === b.scale && Math.max(-min, max) <= EXACT_LIMIT$2;
        if (exact)
            return new ArithmeticNode(operator, sides, { type: 'number', scale: a.scale, min, max, nullable });
        const plain = new ArithmeticNode(operator, [toDoubles(sides[0]), toDoubles(sides[1])], doubles(true));
        const isSpan = operator === '-' && left.shape.type === 'datetime' && right.shape.type === 'datetime';
        return isSpan ? new FactorNode(plain, doubles(true), DAY_MS$a, true) : plain;
    }
    function corners(a, b) {
        const products = [a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max];
        return { min: Math.min(...products), max: Math.max(...products) };
    }
    /** `= != < <= > >=`, `and`, `or` over two nodes whose numbers are held alike: 1 or 0. */
    class TestNode extends NumberNode {
        #operator;
        #left;
        #right;
        constructor(operator, sides) {
            super(flags(sides[0].shape.nullable || sides[1].shape.nullable));
            this.#operator = operator;
            [this.#left, this.#right] = sides;
        }
        compute(start, count) {
            this.#left.fill(start, count);
            this.#right.fill(start, count);
            mergeValid([this.#left, this.#right], count, this.valid);
            testBlock(this.#operator, [this.#left.values, this.#right.values], this.values, count);
            zeroMissing(this.values, this.valid, count);
        }
    }
    function testBlock(operator, [a, b], out, count) {
        if (operator === '=')
            for (let i = 0; i < count; i++)
                out[i] = a[i] === b[i] ? 1 : 0;
        else if (operator === '!=')
            for (let i = 0; i < count; i++)
                out[i] = a[i] !== b[i] ? 1 : 0;
        else if (operator === '<')
            for (let i = 0; i < count; i++)
                out[i] = a[i] < b[i] ? 1 : 0;
        else if (operator === '<=')
            for (let i = 0; i < count; i++)
                out[i] = a[i] <= b[i] ? 1 : 0;
        else if (operator === '>')
            for (let i = 0; i < count; i++)
                out[i] = a[i] > b[i] ? 1 : 0;
        else if (operator === '>=')
            for (let i = 0; i < count; i++)
                out[i] = a[i] >= b[i] ? 1 : 0;
        else if (operator === 'and')
            for (let i = 0; i < count; i++)
                out[i] = a[i] !== 0 && b[i] !== 0 ? 1 : 0;
        else
            for (let i = 0; i < count; i++)
                out[i] = a[i] !== 0 || b[i] !== 0 ? 1 : 0;
    }
    /** A number made of each number by itself: `negate`, `not`, `abs`. */
    class UnaryNode extends NumberNode {
        #kind;
        #of;
        constructor(kind, of) {
            const { shape } = of;
            const bound = kind === 'negate' ? { min: -shape.max, max: -shape.min } : { min: 0, max: sizeOf$1(shape) };
            super(kind === 'not' ? flags(shape.nullable) : { type: 'number', scale: shape.scale, ...bound, nullable: shape.nullable });
            this.#kind = kind;
            this.#of = of;
        }
        compute(start, count) {
            this.#of.fill(start, count);
            const from = this.#of.values;
            const out = this.values;
            if (this.#kind === 'negate')
                for (let i = 0; i < count; i++)
                    out[i] = 0 - from[i];
            else if (this.#kind === 'abs')
                for (let i = 0; i < count; i++)
                    out[i] = Math.abs(from[i]);
            else
                for (let i = 0; i < count; i++)
                    out[i] = from[i] === 0 ? 1 : 0;
            mergeValid([this.#of], count, this.valid);
            zeroMissing(out, this.valid, count);
        }
    }
    /** Numbers rounded to a number of decimals, half away from zero. */
    class RoundNode extends NumberNode {
        #of;
        #places;
        /** How many of the held whole numbers make one in the result; undefined for doubles. */
        #unit;
        constructor(of, places) {
            const { scale, min, max, nullable } = of.shape;
            const exact = scale !== undefined && places >= 0;
            const unit = exact ? powerOfTen(Math.max(0, scale - places)) : undefined;
            super(unit === undefined
                ? doubles(nullable)
                : {
                    type: 'number',
                    scale: Math.min(scale, places),
                    min: Math.floor(min / unit) - 1,
                    max: Math.ceil(max / unit) + 1,
                    nullable,
                });
            this.#of = exact ? of : toDoubles(of);
            this.#places = places;
            this.#unit = unit;
        }
        compute(start, count) {
            this.#of.fill(start, count);
            const from = this.#of.values;
            const out = this.values;
            const unit = this.#unit;
            if (unit === undefined)
                for (let i = 0; i < count; i++)
                    out[i] = roundDecimal(from[i], this.#places);
            else if (unit === 1)
                out.set(from.subarray(0, count));
            else
                for (let i = 0; i < count; i++)
                    out[i] = roundScaled(from[i], unit);
            mergeValid([this.#of], count, this.valid);
        }
    }

    const itself = (held) => held;
    /** The values of a dimension over the rows of a table. */
    function dimensionValues(dimension, rows) {
        switch (dimension.kind) {
            case 'column':
                return columnValues(rows.node({ kind: 'column', ref: dimension.ref }));
            case 'bin-date': {
                const { node, startOf } = dateBins(rows.days(dimension.ref), dimension.grain, rows.calendar);
                return { node, type: 'date', valueOf: startOf };
            }
            case 'part':
                return { node: partNode(dimension, rows), type: 'number', valueOf: itself };
            case 'bin-number':
                return numberBins(rows.number({ kind: 'column', ref: dimension.ref }), dimension.width);
            case 'customer-type':
                return { node: rows.kept.special().customerTypes(dimension, rows), type: 'text', valueOf: itself };
        }
    }
    function columnValues(node) {
        if (isText(node))
            return { node, type: 'text', valueOf: itself };
        const { type, scale = 0, instant } = node.shape;
        const unit = powerOfTen(scale);
        const valueOf = scale === 0 ? itself : (held) => held / unit;
        return { node, type, valueOf, ...(instant === undefined ? {} : { instant }) };
    }
    function partNode({ ref, part }, rows) {
        if (part === 'weekday')
            return weekdays$1(rows.days(ref));
        const column = rows.number({ kind: 'column', ref });
        // A date has no time, so its hour is 0: days as milliseconds are midnights.
        return column.shape.type === 'datetime' ? new HourNode(column, rows.zoneOf(ref)) : new FloorNode(column, Infinity);
    }
    /** How many whole times a width fits into each number: the number of its bin. */
    class FloorNode extends NumberNode {
        #of;
        #width;
        constructor(of, width) {
            const { min, max, nullable } = of.shape;
            const bound = Number.isFinite(width) ? { min: Math.floor(min / width), max: Math.floor(max / width) } : { min: 0, max: 0 };
            super({ type: 'number', scale: 0, ...bound, nullable });
            this.#of = of;
            this.#width = width;
        }
        compute(start, count) {
            this.#of.fill(start, count);
            const from = this.#of.values;
            const { values } = this;
            const width = this.#width;
            if (Number.isFinite(width))
                for (let i = 0; i < count; i++)
                    values[i] = Math.floor(from[i] / width);
            else
                values.fill(0, 0, count);
            mergeValid([this.#of], count, this.valid);
            zeroMissing(values, this.valid, count);
        }
    }
    function numberBins(column, width) {
        const decimal = decimalOf$2(width);
        const { scale } = column.shape;
        // The lower bound is a whole number times the width, in decimals: the third bin of 0.1 is 0.3, not 0.30000000000000004.
        const unit = decimal === undefined ? 1 : powerOfTen(decimal.scale);
        const valueOf = (held) => (decimal === undefined ? held * width : (held * decimal.digits) / unit);
        const widthHeld = decimal !== undefined && scale !== undefined ? (decimal.digits * powerOfTen(scale)) / unit : undefined;
        const isExact = widthHeld !== undefined && Number.isInteger(widthHeld) && widthHeld <= EXACT_LIMIT$2;
        const node = isExact ? new FloorNode(column, widthHeld) : new FloorNode(toDoubles(column), width);
        return { node, type: 'number', valueOf };
    }

    /** Combinations of keys are array places up to so many, for a table of any size; a larger table may have as many as rows. */
    const SMALL_SPACE = 2 ** 16;
    const LARGEST_SPACE = 2 ** 21;
    /** More than the codes of any hashed key: rows of a table that memory can hold. */
    const ROWS_LIMIT = 2 ** 26;
    /**
     * Numbers the groups of selected rows. Where the combinations of keys are few each has its place (`capacity` is fixed); else groups are numbered
     * as they appear and `capacity` grows.
     */
    class GroupIndex {
        /** The group of each selected row of the block numbered last. */
        groups = new Int32Array(BLOCK);
        /** Rows of each group. */
        rows;
        selection;
        #selected = 0;
        #keys;
        #isDense;
        #index = new NumberIndex();
        /** Indexes that fold the leading keys into one number where the product of all is beyond 2^53. */
        #folds;
        #composite = new Float64Array(BLOCK);
        constructor(by, rows) {
            this.#keys = by.map(({ name, dimension }) => {
                const values = dimensionValues(dimension, rows);
                const codes = codesOf(values.node);
                return { name, values, codes, radix: codes.limit ?? ROWS_LIMIT };
            });
            const space = this.#keys.reduce((product, { radix }) => product * radix, 1);
            this.#isDense = space <= Math.max(SMALL_SPACE, Math.min(LARGEST_SPACE, rows.table.rowCount));
            this.#folds = foldsOf(this.#keys);
            this.rows = new Int32Array(this.#isDense ? space : 1024);
            this.selection = rows.selection;
        }
        /** Selected rows so far. */
        get selected() {
            return this.#selected;
        }
        /** Whether `capacity` never grows. */
        get isFixed() {
            return this.#isDense;
        }
        /** All group numbers are below it. */
        get capacity() {
            return this.rows.length;
        }
        /** Whether there are no keys, so that all rows are of group 0. */
        get isSingle() {
            return this.#keys.length === 0;
        }
        /** Numbers the `count` selected rows of a block. */
        assign(start, count) {
            this.#selected += count;
            if (this.isSingle) {
                this.rows[0] += count;
                return;
            }
            if (this.#isDense)
                this.#assignDense(start, count);
            else
                this.#assignHashed(start, count);
            countRows(this.rows, this.groups, count);
        }
        #assignDense(start, count) {
            const [first, ...others] = this.#keys;
            first.codes.fill(start, count);
            if (others.length === 0) {
                this.groups = first.codes.codes;
                return;
            }
            const { groups } = this;
            groups.set(first.codes.codes);
            let unit = first.radix;
            for (const key of others) {
                key.codes.fill(start, count);
                addCodes(groups, key.codes.codes, unit, count);
                unit *= key.radix;
            }
        }
        #assignHashed(start, count) {
            const composite = this.#composite;
            composite.fill(0, 0, count);
            let unit = 1;
            this.#keys.forEach((key, k) => {
                const fold = this.#folds[k];
                if (fold !== undefined) {
                    for (let i = 0; i < count; i++)
                        composite[i] = fold.idOf(composite[i]);
                    unit = ROWS_LIMIT;
                }
                key.codes.fill(start, count);
                addWideCodes(composite, key.codes.codes, unit, count);
                unit *= key.radix;
            });
            const { groups } = this;
            for (let i = 0; i < count; i++)
                groups[i] = this.#index.idOf(composite[i]);
            while (this.#index.count > this.rows.length)
                this.#grow();
        }
        #grow() {
            const rows = new Int32Array(this.rows.length * 2);
            rows.set(this.rows);
            this.rows = rows;
        }
        /** The numbers of the groups that have rows; without keys the one group, rows or not. */
        present() {
            if (this.isSingle)
                return Int32Array.of(0);
            const { rows } = this;
            const found = new Int32Array(rows.length);
            let count = 0;
            for (let g = 0; g < rows.length; g++)
                if (rows[g] > 0)
                    found[count++] = g;
            return found.slice(0, count);
        }
        /** The keys of groups, one column per key. */
        keyColumns(groups) {
            // The place of a group by one key is its code.
            const [only] = this.#keys;
            if (only && this.#keys.length === 1 && this.#isDense)
                return [keyColumn(only, groups)];
            const codes = this.#keys.map(() => new Int32Array(groups.length));
            for (let i = 0; i < groups.length; i++)
                this.#unfold(groups[i], codes, i);
            return this.#keys.map((key, k) => keyColumn(key, codes[k]));
        }
        /** How many selected rows lack each key. */
        missingRows(groups, columns) {
            return columns.map(({ valid }) => valid === undefined ? 0 : groups.reduce((sum, group, i) => sum + (valid[i] === 0 ? this.rows[group] : 0), 0));
        }
        /** Takes a group's number apart into the code of each key, the last folded part first. */
        #unfold(group, codes, at) {
            let composite = this.#isDense ? group : this.#index.numbers[group];
            let end = this.#keys.length;
            for (let k = end - 1; k >= 0; k--) {
                const fold = this.#folds[k];
                if (fold === undefined && k > 0)
                    continue;
                let rest = composite;
                if (fold !== undefined) {
                    const id = composite % ROWS_LIMIT;
                    rest = (composite - id) / ROWS_LIMIT;
                    composite = fold.numbers[id];
                }
                for (let j = k; j < end; j++) {
                    const { radix } = this.#keys[j];
                    codes[j][at] = rest % radix;
                    rest = Math.floor(rest / radix);
                }
                end = k;
            }
        }
    }
    function addWideCodes(into, codes, unit, count) {
        for (let i = 0; i < count; i++)
            into[i] += codes[i] * unit;
    }
    /** Before which keys what stands before must be folded, so that no composite goes beyond 2^53. */
    function foldsOf(keys) {
        let space = 1;
        return keys.map(({ radix }) => {
            space *= radix;
            if (space <= EXACT_LIMIT$2)
                return undefined;
            space = ROWS_LIMIT * radix;
            return new NumberIndex();
        });
    }
    function keyColumn({ name, values, codes }, own) {
        const numbers = new Float64Array(own.length);
        const valid = new Uint8Array(own.length).fill(1);
        const texts = isText(values.node);
        const { missing } = codes;
        for (let i = 0; i < own.length; i++) {
            const code = own[i];
            if (code === missing)
                valid[i] = 0;
            else
                numbers[i] = texts ? code : values.valueOf(codes.numberOf(code));
        }
        const dictionary = isText(values.node) ? values.node.dictionary : undefined;
        return resultColumn({ name, type: values.type, numbers, valid, dictionary, instant: values.instant });
    }

    /** The number of a pair of group and member is group × radix + member: exact, as both stay below 2^26. */
    const radixOf = (codes) => codes.limit ?? ROWS_LIMIT;
    /** Pairs of group and member, ascending, as lists: those of the g-th of `groups`, which are ascending, from `offsets[g]` up to `offsets[g + 1]`. */
    function listsOf(pairs, groups, codes) {
        const radix = radixOf(codes);
        const offsets = new Int32Array(groups.length + 1);
        const members = new Int32Array(pairs.length);
        let at = 0;
        for (let g = 0; g < groups.length; g++) {
            offsets[g] = at;
            const from = groups[g] * radix;
            for (; at < pairs.length && pairs[at] < from + radix; at++)
                members[at] = pairs[at] - from;
        }
        offsets[groups.length] = at;
        return { offsets, members };
    }
    /**
     * The same of pairs in any order, all of them of `groups`: these are parted first, and then the members of each put in order. 6.7 million pairs over
     * 1,461 days take 354 ms, 551 where all are put in order at once.
     */
    function sortedLists(pairs, groups, codes) {
        const radix = radixOf(codes);
        const placeOf = new Int32Array((groups.at(-1) ?? 0) + 1);
        groups.forEach((group, place) => (placeOf[group] = place));
        const ends = new Int32Array(groups.length + 1);
        for (const pair of pairs)
            ends[placeOf[Math.floor(pair / radix)] + 1]++;
        for (let place = 0; place < groups.length; place++)
            ends[place + 1] += ends[place];
        const offsets = ends.slice();
        const members = new Int32Array(pairs.length);
        for (const pair of pairs) {
            const group = Math.floor(pair / radix);
            members[ends[placeOf[group]]++] = pair - group * radix;
        }
        for (let place = 0; place < groups.length; place++)
            members.subarray(offsets[place], offsets[place + 1]).sort();
        return { offsets, members };
    }
    /** The numbers that the ids of `members` stand for, by id, where they are an engine's own. */
    function numbersOf$1(members, codes) {
        if (codes.limit !== undefined)
            return undefined;
        const numbers = new Float64Array(members.reduce((most, member) => Math.max(most, member), 0) + 1);
        for (let code = 1; code < numbers.length; code++)
            numbers[code] = codes.numberOf(code);
        return numbers;
    }
    /** Lists with what their ids stand for. */
    function withMeaning(lists, codes) {
        const numbers = numbersOf$1(lists.members, codes);
        return numbers === undefined ? lists : { ...lists, numbers };
    }
    /** The distinct members of each group of a pass. */
    class MemberSets {
        #index;
        #codes;
        #pairs = new NumberIndex();
        constructor(index, codes) {
            this.#index = index;
            this.#codes = codes;
        }
        /** Takes in the block of rows that the index has numbered; rows without a member do not count. */
        add(start, count) {
            this.#codes.fill(start, count);
            const { groups } = this.#index;
            const { codes, missing } = this.#codes;
            const radix = radixOf(this.#codes);
            for (let i = 0; i < count; i++)
                if (codes[i] !== missing)
                    this.#pairs.idOf(groups[i] * radix + codes[i]);
        }
        /** The members of `groups`, which are ascending. */
        of(groups, withNumbers) {
            const lists = sortedLists(this.#pairs.numbers, groups, this.#codes);
            return withNumbers ? withMeaning(lists, this.#codes) : lists;
        }
    }

    /** Exact count of distinct members per group: in bitmaps where these are not too large, else by a hash index of pairs. */
    class DistinctAggregator extends Aggregator {
        #codes;
        #seen = new NumberIndex();
        #bitmaps;
        #distinct = new Int32Array(0);
        constructor(index, codes) {
            super(index, [codes.node]);
            this.#codes = codes;
            this.#bitmaps = index.isFixed ? MemberBitmaps.of(codes, index.capacity) : undefined;
        }
        grow(capacity) {
            this.#distinct = grown$1(this.#distinct, capacity);
        }
        accumulate(start, count) {
            this.#codes.fill(start, count);
            if (this.#bitmaps === undefined)
                this.#addPairs(count);
            else
                this.#bitmaps.add(this.index.groups, this.#codes.codes, count);
        }
        #addPairs(count) {
            const { groups } = this.index;
            const { codes, missing } = this.#codes;
            const radix = radixOf(this.#codes);
            const seen = this.#seen;
            for (let i = 0; i < count; i++) {
                if (codes[i] === missing)
                    continue;
                const before = seen.count;
                seen.idOf(groups[i] * radix + codes[i]);
                if (seen.count > before)
                    this.#distinct[groups[i]]++;
            }
        }
        finish() {
            this.#bitmaps?.finish();
        }
        numberOf(group) {
            return this.#bitmaps?.count(group) ?? this.#distinct[group];
        }
        parts(groups) {
            if (this.#bitmaps !== undefined)
                return { kind: 'members', ...this.#bitmaps.lists(groups) };
            return { kind: 'members', ...withMeaning(sortedLists(this.#seen.numbers, groups, this.#codes), this.#codes) };
        }
    }
    /** Members of each group that have at least two distinct others: customers with two orders. */
    class RepeatersAggregator extends Aggregator {
        #members;
        #others;
        #pairs = new NumberIndex();
        /** By pair: the first other plus 1, and −1 once there is a second one. */
        #firstOther = new Int32Array(0);
        #repeaters = new Int32Array(0);
        constructor(index, members, others) {
            super(index, [members.node, others.node]);
            this.#members = members;
            this.#others = others;
        }
        grow(capacity) {
            this.#repeaters = grown$1(this.#repeaters, capacity);
        }
        accumulate(start, count) {
            this.#members.fill(start, count);
            this.#others.fill(start, count);
            const { groups } = this.index;
            const radix = radixOf(this.#members);
            for (let i = 0; i < count; i++) {
                const member = this.#members.codes[i];
                const other = this.#others.codes[i];
                if (member === this.#members.missing || other === this.#others.missing)
                    continue;
                const pair = this.#pairs.idOf(groups[i] * radix + member);
                if (pair >= this.#firstOther.length)
                    this.#firstOther = grown$1(this.#firstOther, pair * 2 + 64);
                const known = this.#firstOther[pair];
                if (known === 0)
                    this.#firstOther[pair] = other + 1;
                if (known <= 0 || known === other + 1)
                    continue;
                this.#firstOther[pair] = -1;
                this.#repeaters[groups[i]]++;
            }
        }
        numberOf(group) {
            return this.#repeaters[group];
        }
        parts(groups) {
            const order = orderOf(this.#pairs);
            const lists = withMeaning(listsOf(picked$1(this.#pairs.numbers, order), groups, this.#members), this.#members);
            const others = order.map((pair) => this.#firstOther[pair]).map((other) => (other < 0 ? -1 : other - 1));
            const otherNumbers = numbersOf$1(others, this.#others);
            return { kind: 'repeats', ...lists, others, ...(otherNumbers === undefined ? {} : { otherNumbers }) };
        }
    }
    /** Mean over the members of a group of the days from their earliest start to their latest end, where they have both. */
    class MeanSpanAggregator extends Aggregator {
        #members;
        #start;
        #end;
        #pairs = new NumberIndex();
        #earliest = new Float64Array(0);
        #latest = new Float64Array(0);
        #days = new Map();
        constructor(index, members, [start, end]) {
            super(index, [members.node]);
            this.#members = members;
            this.#start = start;
            this.#end = end;
        }
        accumulate(start, count) {
            this.#members.fill(start, count);
            this.#start.fill(start, count);
            this.#end.fill(start, count);
            const { groups } = this.index;
            const { codes, missing } = this.#members;
            const radix = radixOf(this.#members);
            for (let i = 0; i < count; i++) {
                if (codes[i] === missing)
                    continue;
                const pair = this.#pairs.idOf(groups[i] * radix + codes[i]);
                if (pair >= this.#earliest.length) {
                    this.#earliest = grown$1(this.#earliest, pair * 2 + 64, Infinity);
                    this.#latest = grown$1(this.#latest, pair * 2 + 64, -Infinity);
                }
                if (this.#start.valid?.[i] !== 0)
                    this.#earliest[pair] = Math.min(this.#earliest[pair], this.#start.values[i]);
                if (this.#end.valid?.[i] !== 0)
                    this.#latest[pair] = Math.max(this.#latest[pair], this.#end.values[i]);
            }
        }
        finish() {
            const radix = radixOf(this.#members);
            this.#pairs.numbers.forEach((pair, id) => {
                const span = this.#latest[id] - this.#earliest[id];
                if (!Number.isFinite(span))
                    return;
                const group = Math.floor(pair / radix);
                const days = this.#days.get(group) ?? { sum: 0, count: 0 };
                this.#days.set(group, { sum: days.sum + span, count: days.count + 1 });
            });
        }
        numberOf(group) {
            const days = this.#days.get(group);
            return days === undefined ? NaN : days.sum / days.count;
        }
        parts(groups) {
            const order = orderOf(this.#pairs);
            const lists = withMeaning(listsOf(picked$1(this.#pairs.numbers, order), groups, this.#members), this.#members);
            return { kind: 'spans', ...lists, earliest: picked$1(this.#earliest, order), latest: picked$1(this.#latest, order) };
        }
    }
    /** The ids of pairs in ascending order of the pairs. */
    function orderOf({ numbers }) {
        return Int32Array.from(numbers, (_, id) => id).sort((a, b) => numbers[a] - numbers[b]);
    }

    /** What a high part counts: a sum of whole numbers is high × 2^32 + low. */
    const WORD = 2 ** 32;
    const EXACT_LIMIT$1 = 2 ** 53;
    /** The double nearest to (`high` × 2^32 + `low`) ÷ 10^`scale`, for whole parts of any size. */
    function exactSum(high, low, scale) {
        const total = exactTotal(high, low, scale);
        if (total !== undefined)
            return total / powerOfTen(scale);
        return nearestDouble(BigInt(high) * BigInt(WORD) + BigInt(low), scale);
    }
    /** The mean over `count` values whose sum has the parts `high` and `low`. */
    function exactMean(high, low, scale, count) {
        const total = exactTotal(high, low, scale);
        const divisor = powerOfTen(scale) * count;
        return total !== undefined && divisor <= EXACT_LIMIT$1 ? total / divisor : exactSum(high, low, scale) / count;
    }
    /** The whole number where one double holds it. */
    function exactTotal(high, low, scale) {
        const total = high * WORD + low;
        return Math.abs(total) < EXACT_LIMIT$1 && scale <= MAX_SCALE ? total : undefined;
    }

    /** Up to this size plain additions of a whole block cannot leave the exact range. */
    const PLAIN_LIMIT = 2 ** 38;
    /**
     * Exact sums of whole numbers. Each group has a low and a high part, sum = high × 2^32 + low; the low part takes plain additions, and is carried
     * over before `size` × additions could reach 2^53. Numbers too great for that are split at 2^32 row by row.
     */
    class ExactSums {
        #low = new Float64Array(0);
        #high = new Float64Array(0);
        #pending = 0;
        #size;
        #splits;
        #scale;
        /** `size`: no number is greater; `scale`: sums are divided by 10^scale. */
        constructor(size, scale) {
            this.#splits = size > PLAIN_LIMIT;
            this.#size = this.#splits ? WORD : Math.max(1, size);
            this.#scale = scale;
        }
        grow(capacity) {
            this.#low = grown$1(this.#low, capacity);
            this.#high = grown$1(this.#high, capacity);
        }
        add(groups, values, count) {
            this.#reserve(count);
            const low = this.#low;
            if (!this.#splits) {
                addToGroups(low, groups, values, count);
                return;
            }
            const high = this.#high;
            for (let i = 0; i < count; i++) {
                const group = groups[i];
                const upper = Math.trunc(values[i] / WORD);
                high[group] += upper;
                low[group] += values[i] - upper * WORD;
            }
        }
        /** A sum kept out of memory takes two thirds off a pass without keys: no addition waits for the one before to reach memory. */
        addSingle(values, count) {
            if (this.#splits) {
                this.add(new Int32Array(count), values, count);
                return;
            }
            this.#reserve(count);
            this.#low[0] += sumOf$1(values, count);
        }
        /** Carries where `count` further additions could leave the exact range. */
        #reserve(count) {
            if ((this.#pending + count) * this.#size + WORD > EXACT_LIMIT$2)
                this.#carry();
            this.#pending += count;
        }
        #carry() {
            const low = this.#low;
            const high = this.#high;
            for (let g = 0; g < low.length; g++) {
                if (Math.abs(low[g]) < WORD)
                    continue;
                const upper = Math.trunc(low[g] / WORD);
                high[g] += upper;
                low[g] -= upper * WORD;
            }
            this.#pending = 0;
        }
        sum(group) {
            return exactSum(this.#high[group], this.#low[group], this.#scale);
        }
        mean(group, count) {
            return exactMean(this.#high[group], this.#low[group], this.#scale, count);
        }
        parts(groups, counts) {
            this.#carry();
            return { kind: 'sum', counts, low: picked$1(this.#low, groups), high: picked$1(this.#high, groups), scale: this.#scale };
        }
    }
    /** Sums of doubles, each with the running sum of what additions rounded away (A. Neumaier 1974, “Kahan–Babuška”). */
    class CompensatedSums {
        #sums = new Float64Array(0);
        #lost = new Float64Array(0);
        grow(capacity) {
            this.#sums = grown$1(this.#sums, capacity);
            this.#lost = grown$1(this.#lost, capacity);
        }
        add(groups, values, count) {
            const sums = this.#sums;
            const lost = this.#lost;
            for (let i = 0; i < count; i++) {
                const group = groups[i];
                const value = values[i];
                const before = sums[group];
                const after = before + value;
                lost[group] += Math.abs(before) >= Math.abs(value) ? before - after + value : value - after + before;
                sums[group] = after;
            }
        }
        addSingle(values, count) {
            let sum = this.#sums[0];
            let lost = this.#lost[0];
            for (let i = 0; i < count; i++) {
                const value = values[i];
                const after = sum + value;
                lost += Math.abs(sum) >= Math.abs(value) ? sum - after + value : value - after + sum;
                sum = after;
            }
            this.#sums[0] = sum;
            this.#lost[0] = lost;
        }
        sum(group) {
            return this.#sums[group] + this.#lost[group];
        }
        mean(group, count) {
            return this.sum(group) / count;
        }
        parts(groups, counts) {
            return { kind: 'doubles', counts, sums: picked$1(this.#sums, groups), lost: picked$1(this.#lost, groups) };
        }
    }

    /** Counts rows, or rows whose value is present. */
    class CountAggregator extends Aggregator {
        constructor(index, node) {
            super(index, node === undefined ? [] : [node]);
        }
        accumulate() {
            // The counts that every aggregate has are all of it.
        }
        numberOf(group) {
            return this.countOf(group);
        }
        parts(groups) {
            return { kind: 'count', counts: this.countsOf(groups) };
        }
    }
    /** `sum` and `avg`. */
    class SumAggregator extends Aggregator {
        #node;
        #sums;
        #isMean;
        constructor(index, node, isMean) {
            super(index, [node]);
            const { scale, min, max } = node.shape;
            this.#node = node;
            this.#sums = scale === undefined ? new CompensatedSums() : new ExactSums(Math.max(-min, max), scale);
            this.#isMean = isMean;
        }
        grow(capacity) {
            this.#sums.grow(capacity);
        }
        accumulate(_start, count) {
            // Missing rows hold 0, so they need no test.
            const { groups, isSingle } = this.index;
            if (isSingle)
                this.#sums.addSingle(this.#node.values, count);
            else
                this.#sums.add(groups, this.#node.values, count);
        }
        numberOf(group) {
            const count = this.countOf(group);
            if (count === 0)
                return NaN;
            return this.#isMean ? this.#sums.mean(group, count) : this.#sums.sum(group);
        }
        /** A loop of its own, which is compiled for sums alone: 200,000 groups took 4 ms in one for all aggregates. */
        numbersOf(groups) {
            const numbers = new Float64Array(groups.length);
            for (let i = 0; i < numbers.length; i++)
                numbers[i] = this.numberOf(groups[i]);
            return numbers;
        }
        parts(groups) {
            return this.#sums.parts(groups, this.countsOf(groups));
        }
    }
    /** The aggregator of an aggregate over the groups of `index`; `special` is to be there for one that is no count or sum. @throws SalesError `bad-type` for numbers asked of texts */
    function aggregatorOf(aggregate, rows, index, special) {
        switch (aggregate.name) {
            case 'count':
                return new CountAggregator(index, aggregate.value && rows.node(aggregate.value));
            case 'sum':
            case 'avg':
                return new SumAggregator(index, rows.number(aggregate.value), aggregate.name === 'avg');
            case 'distinct':
                return new DistinctAggregator(index, rows.codes(aggregate.value));
            default:
                return special(aggregate, rows, index);
        }
    }

    const DAY_MS$9 = 86_400_000;
    /** The milliseconds of a date and time as `Intl.DateTimeFormat` takes it apart, read as if it were UTC. */
    function civilMs(parts) {
        const read = (type) => Number(parts.find((part) => part.type === type)?.value ?? 0);
        const bc = parts.some((part) => part.type === 'era' && part.value.startsWith('B'));
        const day = dayOf$1(bc ? 1 - read('year') : read('year'), read('month'), read('day'));
        return day * DAY_MS$9 + ((read('hour') * 60 + read('minute')) * 60 + read('second')) * 1000;
    }
    const DATETIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?(Z|[+-]\d\d:?\d\d)?$/;
    /** A written date and time: milliseconds as if it were UTC, and the offset it names in milliseconds, if any; undefined for anything else. */
    function parseDatetime(text) {
        const [, date, hour, minute, second = '0', fraction = '0', zone] = DATETIME.exec(text) ?? [];
        const day = date === undefined ? undefined : parsePeriod(date)?.from;
        if (day === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
            return undefined;
        const clock = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
        const local = day * DAY_MS$9 + clock * 1000 + Number(fraction.padEnd(3, '0'));
        if (zone === undefined)
            return { local };
        if (zone === 'Z')
            return { local, offset: 0 };
        const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
        return { local, offset: (zone.startsWith('-') ? -1 : 1) * minutes * 60_000 };
    }

    const DAY_MS$8 = 86_400_000;
    const HOUR_MS$1 = 3_600_000;
    /** Offsets are looked up in blocks of this length, which are read at every step of `STEP_MS`: no zone changed twice within one step. */
    const BLOCK_MS = 512 * DAY_MS$8;
    const STEP_MS = 4 * DAY_MS$8;
    /** How many blocks on either side of 1970 are near, some 180 years. */
    const NEAR = 128;
    /**
     * A time zone that tells local days and hours of many instants: offsets are asked of `Intl` 129 times per 512 days in use and kept,
     * and the stretch found last answers at once. Measured on 2 million instants over ten years: 8 ns each in order, 40 ns in any order.
     */
    class TimeZone {
        name;
        #format;
        /** Blocks by their index, those near 1970 in an array, which took instants in any order from 95 to 40 ns each. */
        #near = new Array(2 * NEAR).fill(undefined);
        #far = new Map();
        #from = 0;
        #until = 0;
        #offset = 0;
        /** @throws SalesError `bad-option` where the platform does not know the zone */
        constructor(name) {
            this.name = name;
            this.#format = name === 'UTC' ? undefined : formatOf(name);
            if (!this.#format)
                [this.#from, this.#until] = [-Infinity, Infinity];
        }
        /** Local time minus UTC in milliseconds, at an instant. */
        offsetAt(ms) {
            if (!(ms >= this.#from && ms < this.#until))
                this.#find(ms);
            return this.#offset;
        }
        /** The local calendar day of an instant, as days since 1970-01-01. */
        dayOf(ms) {
            return Math.floor((ms + this.offsetAt(ms)) / DAY_MS$8);
        }
        /** The local hour of an instant, 0 … 23. */
        hourOf(ms) {
            const local = ms + this.offsetAt(ms);
            return Math.floor((local - Math.floor(local / DAY_MS$8) * DAY_MS$8) / HOUR_MS$1);
        }
        /** The instant at which a local day begins, in milliseconds: midnight, the first of two, or the end of the gap that swallows it. */
        startOf(day) {
            const { first, second, gap } = this.#instants(day * DAY_MS$8);
            return gap ? this.#change(second, first, this.offsetAt(first)) : second;
        }
        /** The instant of a local time given in milliseconds as if it were UTC: of two the first; in a gap as far behind its start as before it. */
        instantOf(localMs) {
            const { first, second, gap } = this.#instants(localMs);
            return gap ? first : second;
        }
        /** A local time read with the offset of the day before (`first`) and with the one found there (`second`); in a `gap` neither shows that time. */
        #instants(local) {
            const before = this.offsetAt(local - DAY_MS$8);
            const first = local - before;
            const after = this.offsetAt(first);
            const second = local - after;
            return { first, second, gap: this.offsetAt(second) !== after };
        }
        #find(ms) {
            const { starts, offsets, end } = this.#blockAt(Math.floor(ms / BLOCK_MS));
            let stretch = starts.length - 1;
            while (stretch > 0 && (starts[stretch] ?? 0) > ms)
                stretch--;
            this.#from = starts[stretch] ?? ms;
            this.#until = starts[stretch + 1] ?? end;
            this.#offset = offsets[stretch] ?? 0;
        }
        #blockAt(index) {
            const near = index + NEAR;
            const isNear = near >= 0 && near < 2 * NEAR;
            const known = isNear ? this.#near[near] : this.#far.get(index);
            if (known)
                return known;
            const block = this.#read(index * BLOCK_MS);
            if (isNear)
                this.#near[near] = block;
            else
                this.#far.set(index, block);
            return block;
        }
        #read(start) {
            const starts = [start];
            let offset = this.#ask(start);
            const offsets = [offset];
            for (let at = start; at < start + BLOCK_MS; at += STEP_MS) {
                const next = this.#ask(at + STEP_MS);
                if (next === offset)
                    continue;
                starts.push(this.#change(at, at + STEP_MS, next));
                offsets.push(next);
                offset = next;
            }
            return { starts, offsets, end: start + BLOCK_MS };
        }
        /** The first second in (`low`, `high`] whose offset is `after`. */
        #change(low, high, after) {
            let [from, to] = [low / 1000, high / 1000];
            while (to - from > 1) {
                const middle = Math.floor((from + to) / 2);
                if (this.#ask(middle * 1000) === after)
                    to = middle;
                else
                    from = middle;
            }
            return to * 1000;
        }
        #ask(ms) {
            if (!this.#format)
                return 0;
            // Beyond the reach of Date the nearest offset holds.
            const at = Math.max(-864e13, Math.min(8.64e15, ms));
            return civilMs(this.#format.formatToParts(at)) - at;
        }
    }
    function formatOf(name) {
        try {
            return new Intl.DateTimeFormat('en-US', {
                timeZone: name,
                calendar: 'gregory',
                numberingSystem: 'latn',
                hourCycle: 'h23',
                era: 'short',
                year: 'numeric',
                month: 'numeric',
                day: 'numeric',
                hour: 'numeric',
                minute: 'numeric',
                second: 'numeric',
            });
        }
        catch (cause) {
            throw new SalesError('bad-option', `time-zone '${name}' is not known; expected an IANA name`, {
                hint: "Write a name such as 'Europe/Berlin' or 'UTC'.",
                params: { option: 'time-zone', value: name },
                cause,
            });
        }
    }

    /** A map that keeps the entries used last, as long as their weights add up to at most `limit`. */
    class Lru {
        #entries = new Map();
        #limit;
        #weight = 0;
        constructor(limit) {
            this.#limit = limit;
        }
        /** How many entries are kept. */
        get size() {
            return this.#entries.size;
        }
        /** What all entries weigh together. */
        get weight() {
            return this.#weight;
        }
        /** The value of `key`, which thereby becomes the one used last. */
        get(key) {
            const entry = this.#entries.get(key);
            if (entry === undefined)
                return undefined;
            this.#entries.delete(key);
            this.#entries.set(key, entry);
            return entry.value;
        }
        /** Keeps `value`, and drops what was used longest ago where the limit asks for it; what weighs more than the limit is not kept. */
        set(key, value, weight = 1) {
            this.delete(key);
            if (weight > this.#limit)
                return;
            this.#entries.set(key, { value, weight });
            this.#weight += weight;
            for (const oldest of this.#entries.keys()) {
                if (this.#weight <= this.#limit)
                    return;
                this.delete(oldest);
            }
        }
        delete(key) {
            const entry = this.#entries.get(key);
            if (entry === undefined)
                return;
            this.#entries.delete(key);
            this.#weight -= entry.weight;
        }
        clear() {
            this.#entries.clear();
            this.#weight = 0;
        }
    }

    /** Whether any row of a column may be missing. */
    const isNullable = (column) => column.valid !== undefined && column.missing > 0;
    function shapeOf(column) {
        const nullable = isNullable(column);
        if (column.type === 'boolean')
            return { type: 'boolean', scale: 0, min: 0, max: 1, nullable };
        // Not by whether any row has a value: where a column is brought to rows of another table its bounds, and so its codes, stay the same.
        const hasValues = column.min <= column.max;
        const range = { min: hasValues ? column.min : 0, max: hasValues ? column.max : 0, nullable };
        if (column.type === 'date')
            return { type: 'date', scale: 0, ...range };
        if (column.type === 'datetime')
            return { type: 'datetime', scale: undefined, ...range, instant: column.instant };
        return { type: 'number', scale: column.kind === 'decimal' ? column.scale : undefined, ...range };
    }
    /**
     * Where less than one row in so many is selected they are picked one by one; else the whole stretch is copied, which browsers do several rows at
     * a time, and packed. Making doubles of whole numbers takes longer than copying them.
     */
    const FEW_WHOLE = 16;
    const FEW_DOUBLES = 4;
    /** A column of numbers, dates, datetimes or booleans. */
    class NumberColumnNode extends NumberNode {
        #column;
        #use;
        #own;
        /** Doubles without missing rows are read where they lie. */
        #inPlace;
        #isWhole;
        #zones = null;
        constructor(column, use) {
            super(shapeOf(column));
            this.#column = column;
            this.#use = use;
            this.#own = this.values;
            this.#inPlace = column.values instanceof Float64Array && !isNullable(column);
            this.#isWhole = !isNullable(column) && this.shape.scale !== undefined && fitsWord(this.shape);
        }
        fillWhole(start, count, out) {
            if (!this.#isWhole)
                return false;
            const { selection } = this.#use;
            const rows = this.#column.values.subarray(start, start + selection.span(count));
            if (selection.isSparse(count, FEW_WHOLE) && !(rows instanceof Uint8Array)) {
                pickNumbers(rows, selection.rows, count, out);
                return true;
            }
            out.set(rows);
            selection.packNumbers(out, count);
            return true;
        }
        zone(start) {
            if (this.#zones === null)
                this.#zones = this.#use.zones();
            return this.#zones?.at(start / BLOCK);
        }
        compute(start, count) {
            const { selection } = this.#use;
            const span = selection.span(count);
            const rows = this.#column.values.subarray(start, start + span);
            if (this.#inPlace && selection.isAll) {
                this.values = rows;
                return;
            }
            this.values = this.#own;
            if (this.valid === undefined && selection.isSparse(count, FEW_DOUBLES) && !(rows instanceof Uint8Array)) {
                pickDoubles(rows, selection.rows, count, this.values);
                return;
            }
            this.values.set(rows);
            if (this.valid !== undefined) {
                unpackBits(this.#column.valid, start, span, this.valid);
                zeroMissing(this.values, this.valid, span);
                selection.packFlags(this.valid, count);
            }
            selection.packDoubles(this.values, count);
        }
    }
    const fitsWord = ({ min, max }) => min >= -2147483648 && max < 2 ** 31;
    /** A column of texts. */
    class TextColumnNode extends TextNode {
        #column;
        #use;
        constructor(column, use) {
            super(column, isNullable(column));
            this.#column = column;
            this.#use = use;
        }
        compute(start, count) {
            const { codes, valid } = this;
            const { selection } = this.#use;
            const span = selection.span(count);
            const rows = this.#column.codes.subarray(start, start + span);
            if (valid === undefined && selection.isSparse(count, FEW_WHOLE)) {
                pickCodes(rows, selection.rows, count, codes);
                return;
            }
            codes.set(rows);
            if (valid !== undefined) {
                unpackBits(this.#column.valid, start, span, valid);
                // In a column that grew, a text that came later has the code that missing rows hold.
                const missing = this.size;
                for (let i = 0; i < span; i++)
                    if (valid[i] === 0)
                        codes[i] = missing;
                selection.packFlags(valid, count);
            }
            selection.packNumbers(codes, count);
        }
    }
    /** A column as a node. */
    function columnNode(column, use) {
        return column.type === 'text' ? new TextColumnNode(column, use) : new NumberColumnNode(column, use);
    }

    /**
     * Which rows of the block at hand a pass reads. What columns give is packed: the j-th value is that of row `start` + `rows[j]`, of row
     * `start` + j where all rows are selected. So nothing behind the columns needs to know of rows that are left out.
     */
    class Selection {
        /** The selected rows of the block, ascending, unless all are. */
        rows = new Int32Array(BLOCK);
        isAll = true;
        /** How many rows of the block have to be looked at to find `count` selected ones. */
        span(count) {
            return this.isAll || count === 0 ? count : this.rows[count - 1] + 1;
        }
        /** Whether less than one in `share` of the rows looked at is selected. */
        isSparse(count, share) {
            return !this.isAll && count * share < this.span(count);
        }
        /** The place in the table of the j-th selected row. */
        rowOf(start, j) {
            return this.isAll ? start + j : start + this.rows[j];
        }
        /** Selects the rows whose bits are set in `words`, and says how many they are. */
        read(words, count) {
            const { rows } = this;
            let found = 0;
            for (let w = 0; w << 5 < count; w++) {
                const first = w << 5;
                for (let rest = words[w]; rest !== 0; rest &= rest - 1)
                    rows[found++] = first + 31 - Math.clz32(rest & -rest);
            }
            this.isAll = found === count;
            return found;
        }
        /** Packs the doubles of a block: those of its first `count` selected rows come first. */
        packDoubles(values, count) {
            if (!this.isAll)
                packDoubles(values, this.rows, count);
        }
        /** Packs whole numbers or codes. */
        packNumbers(values, count) {
            if (!this.isAll)
                packNumbers(values, this.rows, count);
        }
        /** Packs flags. */
        packFlags(values, count) {
            const { rows } = this;
            if (!this.isAll)
                for (let j = 0; j < count; j++)
                    values[j] = values[rows[j]];
        }
    }

    /** So many blocks are looked at before a zone map is made. */
    const SAMPLES = 16;
    /** Where blocks span more than this part of a column's range, its rows are in no order and zones would skip nothing. */
    const WIDEST = 0.25;
    /** The zones of a column's blocks, each read when it is first asked for: 16 bytes per block. */
    class Zones {
        #values;
        #buffer = new Float64Array(BLOCK);
        #min;
        #max;
        constructor(values) {
            this.#values = values;
            const blocks = Math.ceil(values.length / BLOCK);
            this.#min = new Float64Array(blocks).fill(NaN);
            this.#max = new Float64Array(blocks);
        }
        /** The zones of a column whose rows are more or less in its order; undefined for any other. */
        static of(column) {
            if (column.type === 'text' || column.type === 'boolean')
                return undefined;
            const zones = new Zones(column.values);
            const blocks = zones.#min.length;
            let span = 0;
            for (let s = 0; s < SAMPLES && blocks > 0; s++) {
                const { min, max } = zones.at(Math.floor((s * blocks) / SAMPLES));
                span += max - min;
            }
            return span <= (column.max - column.min) * SAMPLES * WIDEST ? zones : undefined;
        }
        /** The zone of a block. */
        at(block) {
            if (Number.isNaN(this.#min[block]))
                this.#read(block);
            return { min: this.#min[block], max: this.#max[block] };
        }
        #read(block) {
            const rows = this.#values.subarray(block * BLOCK, (block + 1) * BLOCK);
            const buffer = this.#buffer;
            buffer.set(rows);
            let min = Infinity;
            let max = -Infinity;
            for (let i = 0; i < rows.length; i++) {
                const value = buffer[i];
                if (value < min)
                    min = value;
                if (value > max)
                    max = value;
            }
            this.#min[block] = min;
            this.#max[block] = max;
        }
    }

    /** Masks kept weigh at most this much together, in bytes: a dozen clauses over ten million rows. */
    const MASK_BYTES = 16 * 2 ** 20;
    /** What an engine keeps between passes: its tables, ids of numbers, first days of members, time zones, masks of clauses and zones of blocks. */
    class Kept {
        tables;
        joined;
        /** Gives what makes nodes of special expressions, once one is asked. */
        special;
        indexes = new Map();
        firstDays = new Map();
        timeZones = new Map();
        masks = new Lru(MASK_BYTES);
        zones = new Map();
        constructor(tables, joined, special = () => undefined) {
            this.tables = new Map(tables.map((table) => [table.name, table]));
            this.joined = joined;
            this.special = special;
        }
        /** The bytes of what is kept besides the tables. */
        get bytes() {
            const first = Array.from(this.firstDays.values(), ({ byteLength }) => byteLength);
            const indexed = Array.from(this.indexes.values(), ({ bytes }) => bytes);
            return [...first, ...indexed].reduce((sum, bytes) => sum + bytes, this.masks.weight + (this.joined?.bytes ?? 0));
        }
        /** The value of `key`, made where it is not there yet. */
        static of(map, key, make) {
            const found = map.get(key);
            if (found !== undefined || map.has(key))
                return found;
            const made = make();
            map.set(key, made);
            return made;
        }
    }
    /** The values of row expressions over one table, for one pass: the same expression is one node, evaluated once per block. */
    class RowValues {
        table;
        calendar;
        kept;
        /** Which rows of the block at hand the nodes read. */
        selection = new Selection();
        #nodes = new Map();
        constructor(table, calendar, kept) {
            this.table = table;
            this.calendar = calendar;
            this.kept = kept;
        }
        /** The values of all rows of the same table, or another, whatever this pass selects. */
        unfiltered(table = this.table) {
            return new RowValues(table, this.calendar, this.kept);
        }
        /** The node of an expression. @throws SalesError `bad-type` where texts and numbers are mixed, `unknown-field` for a column that is not there */
        node(expression) {
            return Kept.of(this.#nodes, JSON.stringify(expression), () => this.#build(expression));
        }
        /** The node of an expression that must be no text. @throws SalesError `bad-type` */
        number(expression) {
            const node = this.node(expression);
            if (isText(node))
                throw badType$1('a number', 'a text');
            return node;
        }
        /** The column that a plan names, of this table or of one that its rows lead to. @throws SalesError `unknown-field` */
        column(ref) {
            const own = ref.table === this.table.name ? this.table.columns.find(({ name }) => name === ref.column) : undefined;
            const found = own ?? this.kept.joined?.column(this.table, ref);
            if (found !== undefined)
                return found;
            throw new SalesError('unknown-field', `the rows of table '${this.table.name}' have no column '${ref.table}.${ref.column}'`, {
                params: { field: ref.column, table: ref.table },
            });
        }
        /** Codes of an expression's values, the same in every pass over any table. */
        codes(expression) {
            return codesOf(this.node(expression), this.indexOf(expression));
        }
        /** The ids of an expression's numbers, the same in every pass. */
        indexOf(expression) {
            return Kept.of(this.kept.indexes, JSON.stringify(expression), () => new NumberIndex());
        }
        /** The zone in which instants of a column are binned; undefined where its values never move. */
        zoneOf(ref) {
            const column = this.column(ref);
            if (column.type !== 'datetime' || !column.instant)
                return undefined;
            return Kept.of(this.kept.timeZones, this.calendar.timeZone, () => new TimeZone(this.calendar.timeZone));
        }
        /** The calendar days of a date or datetime column. @throws SalesError `bad-type` */
        days(ref) {
            const node = this.number({ kind: 'column', ref });
            if (node.shape.type === 'date')
                return node;
            if (node.shape.type === 'datetime')
                return this.number({ kind: 'day', of: ref });
            throw badType$1('a date', `the ${node.shape.type} column '${ref.column}'`);
        }
        #build(expression) {
            switch (expression.kind) {
                case 'number':
                    return new ConstantNode(expression.value);
                case 'column':
                    return this.#columnNode(this.column(expression.ref));
                case 'day':
                    return this.#day(expression.of);
                default:
                    return this.#plainArithmetic(expression) ?? this.kept.special().specialNode(expression, this);
            }
        }
        #columnNode(column) {
            const zones = () => Kept.of(this.kept.zones, column, () => Zones.of(column));
            return columnNode(column, { selection: this.selection, zones });
        }
        /** Sums, differences, products and quotients of numbers; all else is special. */
        #plainArithmetic(expression) {
            if (expression.kind !== 'binary')
                return undefined;
            const { operator } = expression;
            const first = this.node(expression.left);
            const second = this.node(expression.right);
            if (isText(first) || isText(second))
                return undefined;
            return operator === '+' || operator === '-' || operator === '*' || operator === '/'
                ? arithmetic(operator, first, second)
                : undefined;
        }
        #day(ref) {
            const node = this.number({ kind: 'column', ref });
            if (node.shape.type === 'date')
                return node;
            if (node.shape.type !== 'datetime')
                throw badType$1('a date', `the ${node.shape.type} column '${ref.column}'`);
            return new DayNode(node, this.zoneOf(ref));
        }
    }
    /** The error of a value of another type than is wanted. */
    function badType$1(expected, got) {
        return new SalesError('bad-type', `expected ${expected}, got ${got}`, { params: { expected, got } });
    }

    /** What is known of the rows of a block. */
    const UNKNOWN$1 = 0;
    const NONE$1 = 1;
    const SOME = 2;
    const ALL = 3;
    /** The words of a block's bits. */
    const WORDS$3 = BLOCK / 32;
    /** The bits of a word of which `count` rows, and maybe more, are left. */
    function rowBits(count) {
        return count >= 32 ? -1 : count <= 0 ? 0 : (1 << count) - 1;
    }
    /** The rows that one clause selects, a bit each. Blocks are worked out when they are first asked for, by whichever pass comes first. */
    class ClauseMask {
        #rowCount;
        #states;
        /** Those of blocks that are not read because all or no rows are selected are not set. */
        #bits;
        #unknown;
        /** Gone once all blocks are known. */
        #source;
        constructor(mask, rowCount) {
            const blocks = Math.ceil(rowCount / BLOCK);
            this.#rowCount = rowCount;
            this.#states = new Uint8Array(blocks);
            this.#bits = new Int32Array(blocks * WORDS$3);
            this.#unknown = blocks;
            this.#source = mask;
        }
        /** Bytes of its bits. */
        get byteLength() {
            return this.#bits.byteLength + this.#states.byteLength;
        }
        /** Whether no row of the block is selected. */
        isNone(block) {
            return this.#stateOf(block) === NONE$1;
        }
        /** Whether all rows of the block are selected. */
        isAll(block) {
            return this.#stateOf(block) === ALL;
        }
        /** Writes the bits of a block, of which some rows are selected, into `words`. */
        copy(block, words) {
            const bits = this.#bits;
            const first = block * WORDS$3;
            for (let w = 0; w < WORDS$3; w++)
                words[w] = bits[first + w];
        }
        /** Takes the rows of a block that are not selected out of `words`. */
        narrow(block, words) {
            const bits = this.#bits;
            const first = block * WORDS$3;
            for (let w = 0; w < WORDS$3; w++)
                words[w] &= bits[first + w];
        }
        #stateOf(block) {
            const state = this.#states[block];
            return state === UNKNOWN$1 ? this.#read(block) : state;
        }
        #read(block) {
            const mask = this.#source;
            const start = block * BLOCK;
            const known = mask.known?.(start);
            const state = known === undefined ? this.#write(mask, start) : known ? ALL : NONE$1;
            this.#states[block] = state;
            this.#unknown--;
            if (this.#unknown === 0)
                this.#source = undefined;
            return state;
        }
        #write(mask, start) {
            const count = Math.min(BLOCK, this.#rowCount - start);
            const words = this.#bits.subarray(start >> 5, (start >> 5) + WORDS$3);
            mask.fill(start, count, words);
            let some = 0;
            let left = 0;
            for (let w = 0; w << 5 < count; w++) {
                some |= words[w];
                left |= ~words[w] & rowBits(count - (w << 5));
            }
            return some === 0 ? NONE$1 : left === 0 ? ALL : SOME;
        }
    }

    /** Numbers held in at most so wide a range are looked up in a table of answers. */
    const TABLE_RANGE$1 = 2 ** 16;
    /** A predicate over the rows of a table as a mask; undefined where it selects every row. */
    function maskOf(predicate, rows) {
        switch (predicate.kind) {
            case 'all':
                return allOf(predicate.of.flatMap((part) => maskOf(part, rows) ?? []));
            case 'any':
                return anyOf(predicate.of.map((part) => maskOf(part, rows)));
            case 'not':
                return notOf(maskOf(predicate.of, rows));
            case 'days':
                return betweenMask(rows.days(predicate.ref), predicate.from, predicate.to);
            case 'between':
                return betweenOf(predicate, rows);
            case 'one-of':
                return oneOf$1(predicate, rows);
            case 'like':
                return leafOf(predicate.field, rows, likeAsk(predicate.parts));
        }
    }
    function allOf(parts) {
        if (parts.length <= 1)
            return parts[0];
        return combined(parts, (words, other) => {
            for (let w = 0; w < WORDS$3; w++)
                words[w] &= other[w];
        });
    }
    function anyOf(parts) {
        const masks = [];
        for (const part of parts) {
            if (part === undefined)
                return undefined;
            masks.push(part);
        }
        if (masks.length === 0)
            return { fill: (_start, _count, words) => words.fill(0) };
        return combined(masks, (words, other) => {
            for (let w = 0; w < WORDS$3; w++)
                words[w] |= other[w];
        });
    }
    function combined(parts, combine) {
        const own = new Int32Array(WORDS$3);
        return {
            fill: (start, count, words) => {
                parts[0].fill(start, count, words);
                for (let p = 1; p < parts.length; p++) {
                    parts[p].fill(start, count, own);
                    combine(words, own);
                }
            },
        };
    }
    function notOf(of) {
        return {
            fill: (start, count, words) => {
                if (of === undefined)
                    words.fill(0);
                else {
                    of.fill(start, count, words);
                    for (let w = 0; w < WORDS$3; w++)
                        words[w] = ~words[w] & rowBits(count - w * 32);
                }
            },
        };
    }
    function oneOf$1({ field, values, missing }, rows) {
        const texts = new Set(values.map(String));
        const numbers = new Set(values.filter((value) => typeof value !== 'string').map(Number));
        return leafOf(field, rows, { missing, text: (value) => texts.has(value), number: (value) => numbers.has(value) });
    }
    /** Texts that have `parts` in order: the first at the start, the last at the end, without regard to case. */
    function likeAsk(parts) {
        const wanted = parts.map((part) => part.toLowerCase());
        const first = wanted[0] ?? '';
        const last = wanted.at(-1) ?? '';
        const inner = wanted.slice(1, -1);
        const text = (value) => {
            const lower = value.toLowerCase();
            if (wanted.length <= 1)
                return lower === first;
            if (!lower.startsWith(first) || !lower.endsWith(last))
                return false;
            let at = first.length;
            for (const part of inner) {
                const found = lower.indexOf(part, at);
                if (found < 0)
                    return false;
                at = found + part.length;
            }
            return at <= lower.length - last.length;
        };
        return { missing: false, text, number: (value) => text(String(value)) };
    }
    function betweenOf({ field, from, to }, rows) {
        const values = dimensionValues(field, rows);
        const { node } = values;
        if (field.kind === 'column' && !isText(node)) {
            const scale = node.shape.scale ?? 0;
            return betweenMask(node, held(from, scale, 'ceil'), held(to, scale, 'floor'));
        }
        const inside = (value) => value >= (from ?? -Infinity) && value <= (to ?? Infinity);
        return askMask(values, { missing: false, text: () => false, number: inside });
    }
    /** A bound as the whole number that a column of `scale` holds, to the inner side where it has more decimals. */
    function held(bound, scale, inward) {
        if (bound === undefined || scale === 0)
            return bound;
        const decimal = decimalOf$2(bound);
        if (decimal === undefined)
            return bound * powerOfTen(scale);
        if (decimal.scale <= scale)
            return decimal.digits * powerOfTen(scale - decimal.scale);
        return Math[inward](decimal.digits / powerOfTen(decimal.scale - scale));
    }
    function betweenMask(node, from = -Infinity, to = Infinity) {
        const { scale, min, max } = node.shape;
        const isShort = scale !== undefined && max - min < TABLE_RANGE$1;
        const within = isShort ? tableMask(node, (held) => held >= from && held <= to, false) : rangeMask(node, from, to);
        const known = (start) => {
            const zone = node.zone(start);
            if (zone === undefined)
                return undefined;
            if (zone.max < from || zone.min > to)
                return false;
            return node.valid === undefined && zone.min >= from && zone.max <= to ? true : undefined;
        };
        return { ...within, known };
    }
    function rangeMask(node, from, to) {
        return flagMask(node, false, (flags, count) => {
            const { values } = node;
            for (let i = 0; i < count; i++)
                flags[i] = values[i] >= from && values[i] <= to ? 1 : 0;
        });
    }
    function leafOf(field, rows, ask) {
        return askMask(dimensionValues(field, rows), ask);
    }
    function askMask(values, ask) {
        const { node } = values;
        if (isText(node))
            return textMask(node, ask);
        const { scale, min, max } = node.shape;
        const test = (held) => ask.number(values.valueOf(held));
        return scale !== undefined && max - min < TABLE_RANGE$1 ? tableMask(node, test, ask.missing) : testMask(node, test, ask.missing);
    }
    /** Each text of the dictionary is asked once; rows look their answer up. */
    function textMask(node, ask) {
        const answers = new Uint8Array(node.dictionary.length + 1);
        node.dictionary.forEach((text, code) => (answers[code] = ask.text(text) ? 1 : 0));
        answers[node.dictionary.length] = ask.missing ? 1 : 0;
        return {
            fill: (start, count, words) => {
                node.fill(start, count);
                lookUpBits(answers, node.codes, count, words);
            },
        };
    }
    /** Each number of a short range is asked once. */
    function tableMask(node, test, missing) {
        const { min, max } = node.shape;
        const codes = codesOf(node);
        const answers = Uint8Array.from({ length: max - min + 2 }, (_, i) => (test(min + i) ? 1 : 0));
        answers[codes.missing] = missing ? 1 : 0;
        return {
            fill: (start, count, words) => {
                codes.fill(start, count);
                lookUpBits(answers, codes.codes, count, words);
            },
        };
    }
    function testMask(node, test, missing) {
        return flagMask(node, missing, (flags, count) => {
            const { values } = node;
            for (let i = 0; i < count; i++)
                flags[i] = test(values[i]) ? 1 : 0;
        });
    }
    /** A mask of flags, 1 or 0, for the values of a node; `missing` tells whether rows without one are selected. */
    function flagMask(node, missing, mark) {
        const flags = new Int32Array(BLOCK);
        const answers = Uint8Array.of(0, 1, missing ? 1 : 0);
        return {
            fill: (start, count, words) => {
                node.fill(start, count);
                mark(flags, count);
                const { valid } = node;
                if (valid !== undefined)
                    for (let i = 0; i < count; i++)
                        if (valid[i] === 0)
                            flags[i] = 2;
                lookUpBits(answers, flags, count, words);
            },
        };
    }

    /** Selects the rows of a block that all of its clauses select. */
    class RowFilter {
        #masks;
        #words = new Int32Array(WORDS$3);
        constructor(masks) {
            this.#masks = masks;
        }
        /** Writes the selected ones of the `count` rows of a block into `selection`, and says how many they are. */
        select(start, count, selection) {
            const block = start / BLOCK;
            const words = this.#words;
            let isAll = true;
            for (const mask of this.#masks) {
                if (mask.isNone(block))
                    return 0;
                if (mask.isAll(block))
                    continue;
                if (isAll)
                    mask.copy(block, words);
                else
                    mask.narrow(block, words);
                isAll = false;
            }
            if (!isAll)
                return selection.read(words, count);
            selection.isAll = true;
            return count;
        }
    }
    /**
     * The filter of a predicate. Each of the clauses that must all hold has a mask that is kept under its own name, so that a change of one clause
     * works out one mask, and passes under the same clauses share theirs.
     */
    function filterOf(predicate, rows) {
        const masks = clausesOf(predicate).flatMap((clause) => clauseMask(clause, rows) ?? []);
        return new RowFilter(masks);
    }
    function clausesOf(predicate) {
        return predicate.kind === 'all' ? predicate.of.flatMap(clausesOf) : [predicate];
    }
    /** Undefined where the clause selects every row. */
    function clauseMask(clause, rows) {
        const { masks } = rows.kept;
        const { name, rowCount } = rows.table;
        const key = JSON.stringify([name, rows.calendar, clause]);
        const known = masks.get(key);
        if (known !== undefined)
            return known;
        // A mask stays longer than this pass, and is of all rows: it has nodes of its own.
        const mask = maskOf(clause, rows.unfiltered());
        if (mask === undefined)
            return undefined;
        const made = new ClauseMask(mask, rowCount);
        masks.set(key, made, made.byteLength + key.length * 2);
        return made;
    }

    /** Rows between two turns given to other work: some 10 ms of a heavy pass. */
    const ROWS_PER_TURN$1 = 2 ** 19;
    /**
     * One reading of the rows that a filter selects, for all passes that were asked for in the same turn: what several of them need of a row is looked
     * up once. Five views under one filter take half as long as one after the other.
     */
    class Scan {
        rows;
        pause;
        #where;
        #passes = [];
        constructor(rows, where, pause) {
            this.rows = rows;
            this.#where = where;
            this.pause = pause;
        }
        /** Takes a pass in, which resolves when it has all rows. It must be over `rows`, and the scan must not have begun. */
        join(pass, { signal }) {
            return new Promise((resolve, reject) => {
                this.#passes.push({ ...pass, signal, resolve, reject });
            });
        }
        /** Reads the rows for all that have joined. */
        async run() {
            try {
                await this.#read();
                for (const { resolve } of this.#passes)
                    resolve();
            }
            catch (error) {
                for (const { reject } of this.#passes)
                    reject(error);
            }
        }
        async #read() {
            const { rows, pause } = this;
            const { rowCount } = rows.table;
            const filter = filterOf(this.#where, rows);
            const rowsPerTurn = ROWS_PER_TURN$1 / Math.max(1, this.#passes.length);
            let turn = rowsPerTurn;
            this.#dropAborted();
            for (let start = 0; start < rowCount && this.#passes.length > 0; start += BLOCK) {
                if (start >= turn) {
                    turn += rowsPerTurn;
                    await pause?.();
                    this.#dropAborted();
                }
                const count = filter.select(start, Math.min(BLOCK, rowCount - start), rows.selection);
                if (count === 0)
                    continue;
                for (const { index, sinks } of this.#passes) {
                    index.assign(start, count);
                    for (const sink of sinks)
                        sink.add(start, count);
                }
            }
        }
        #dropAborted() {
            this.#passes = this.#passes.filter(({ signal, reject }) => {
                if (signal?.aborted !== true)
                    return true;
                reject(abortError());
                return false;
            });
        }
    }

    /**
     * Aggregates tables that lie in memory as Arrow columns. One thread; every pass reads the selected rows of one table, block by block, and may name
     * columns of any table that its rows lead to: `joined` brings them. Passes under one filter that are asked for in one turn read the rows together.
     */
    class ArrowEngine {
        #kept;
        #isClosed = false;
        #special;
        /** Scans that have not begun, by table, calendar and filter. */
        #scans = new Map();
        /**
         * `joined` is left out where the tables have nothing to do with each other; `special` gives what written and special measures take,
         * once one is asked.
         */
        constructor(tables, joined, special = () => undefined) {
            this.#special = special;
            this.#kept = new Kept(tables, joined, special);
        }
        /**
         * Groups the rows that match and computes the aggregates of each group.
         * @throws SalesError `unknown-field` for a table or column that is not there, `bad-type` where texts and numbers are mixed
         */
        async aggregate(request, options = {}) {
            const scan = this.#scan(request, options);
            const { rows } = scan;
            const index = new GroupIndex(request.by, rows);
            const aggregators = request.aggregates.map((aggregate) => aggregatorOf(aggregate, rows, index, this.#special()?.specialAggregator));
            await scan.join({ index, sinks: aggregators }, options);
            const groups = index.present();
            const keys = index.keyColumns(groups);
            const values = aggregators.map((aggregator) => aggregator.column(groups));
            return {
                count: groups.length,
                keys,
                values,
                ...(request.parts === true ? { parts: aggregators.map((aggregator) => aggregator.parts(groups)) } : {}),
                missing: { keys: index.missingRows(groups, keys), values: aggregators.map((aggregator) => aggregator.missingRows(groups)) },
                selected: index.selected,
                total: rows.table.rowCount,
            };
        }
        /** The distinct members of each group. @throws SalesError as `aggregate` */
        async members(request, options = {}) {
            const scan = this.#scan(request, options);
            const { rows } = scan;
            const index = new GroupIndex(request.by, rows);
            const sets = new MemberSets(index, rows.codes(request.member));
            await scan.join({ index, sinks: [sets] }, options);
            const groups = index.present();
            return { count: groups.length, keys: index.keyColumns(groups), ...sets.of(groups, request.parts === true) };
        }
        /** The rows that match, one by one; `special` is to be there. @throws SalesError as `aggregate` */
        async rows(request, options = {}) {
            const scan = this.#scan(request, options);
            const picked = this.#special().pickRows(request, scan.rows);
            await scan.join({ index: new GroupIndex([], scan.rows), sinks: [picked] }, options);
            return picked.rows();
        }
        firstDays(request) {
            return Promise.resolve(this.#special().firstDays(request, this.#rows(request)));
        }
        learnFirstDays(request, first) {
            this.#special().learnFirstDays(request, first, this.#rows(request));
            return Promise.resolve();
        }
        get bytes() {
            return this.#kept.bytes;
        }
        close() {
            this.#isClosed = true;
            this.#kept = new Kept([]);
        }
        /** The scan that a request can join: one that begins when this turn is over, and gives others a turn in the same way. */
        #scan(request, { pause }) {
            const { table, calendar, where } = request;
            const key = JSON.stringify([table, calendar, where]);
            const waiting = this.#scans.get(key);
            if (waiting !== undefined && waiting.pause === pause)
                return waiting;
            const scan = new Scan(this.#rows(request), where, pause);
            this.#scans.set(key, scan);
            void Promise.resolve().then(() => {
                if (this.#scans.get(key) === scan)
                    this.#scans.delete(key);
                return scan.run();
            });
            return scan;
        }
        #rows({ table: name, calendar }) {
            const { tables } = this.#kept;
            const table = tables.get(name);
            if (table !== undefined)
                return new RowValues(table, calendar, this.#kept);
            if (this.#isClosed)
                throw new SalesError('engine-error', 'the engine is closed; open the data set again', {});
            throw new SalesError('unknown-field', `there is no table '${name}'; expected one of ${[...tables.keys()].join(', ')}`, {
                params: { field: name, expected: [...tables.keys()] },
            });
        }
    }

    /** An array of zeros in the narrowest type that holds whole numbers from `min` to `max`. */
    function narrowIntegers(min, max, length) {
        if (min >= -128 && max <= 0x7f)
            return new Int8Array(length);
        if (min >= -32768 && max <= 0x7fff)
            return new Int16Array(length);
        return min >= -2147483648 && max <= 0x7fffffff ? new Int32Array(length) : new Float64Array(length);
    }

    /** The form of a cell that is no plain number: its value is the code of its text. */
    const TEXT = 255;
    /** Digits of a plain number; its mantissa is exact, and so is its text. */
    const PLAIN_DIGITS = 15;
    /** A block of cells in the narrowest type. */
    function numberBlock(values, forms) {
        let min = Infinity;
        let max = -Infinity;
        let isUniform = true;
        for (let row = 0; row < values.length; row++) {
            const value = values[row];
            if (value < min)
                min = value;
            if (value > max)
                max = value;
            if (forms[row] !== forms[0])
                isUniform = false;
        }
        return { values: narrowed(values, min, max), forms: isUniform ? (forms[0] ?? TEXT) : forms.slice() };
    }
    /** A block of cells that all are codes below `count`. */
    function textBlock(codes, count) {
        return { values: narrowed(codes, 0, count - 1), forms: TEXT };
    }
    function narrowed(values, min, max) {
        const narrow = narrowIntegers(min, max, values.length);
        narrow.set(values);
        return narrow;
    }
    /** The form of a row of a block. */
    function formAt({ forms }, row) {
        return typeof forms === 'number' ? forms : forms[row];
    }
    /** What the plain numbers of blocks look like; undefined where there is none. */
    function plainNumbers(blocks, mark) {
        const sum = { count: 0, fraction: 0, negative: 0, either: 0, scale: 0, min: Infinity, max: -Infinity };
        for (const block of blocks)
            if (block.forms !== TEXT)
                addTo(sum, block);
        return sum.count === 0 ? undefined : { blocks, mark, ...sum };
    }
    /** The same without the last cell; undefined where no number is left. */
    function withoutLastCell({ blocks, mark }) {
        const { values, forms } = blocks.at(-1);
        const last = { values: values.subarray(0, -1), forms: typeof forms === 'number' ? forms : forms.subarray(0, -1) };
        return plainNumbers(last.values.length > 0 ? [...blocks.slice(0, -1), last] : blocks.slice(0, -1), mark);
    }
    function addTo(sum, block) {
        const { values } = block;
        for (let row = 0; row < values.length; row++) {
            const places = formAt(block, row);
            if (places === TEXT)
                continue;
            const mantissa = values[row];
            const size = mantissa < 0 ? -mantissa : mantissa;
            sum.count++;
            if (mantissa < 0)
                sum.negative++;
            if (places > 0)
                sum.fraction++;
            if (places === 3 && size >= 1000 && size < 1_000_000)
                sum.either++;
            if (places > sum.scale)
                raiseScale(sum, mantissa, places);
            const stored = rescaled(mantissa, places, sum.scale);
            if (stored < sum.min)
                sum.min = stored;
            if (stored > sum.max)
                sum.max = stored;
        }
    }
    /** More places, where the last digits of a number need them. */
    function raiseScale(sum, mantissa, places) {
        let digits = mantissa;
        let needed = places;
        while (needed > sum.scale && digits % 10 === 0) {
            digits /= 10;
            needed--;
        }
        const factor = POWERS[needed - sum.scale];
        sum.min *= factor;
        sum.max *= factor;
        sum.scale = needed;
    }
    const POWERS = /* @__PURE__ */ Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
    /** A mantissa of `places` as one of `scale` places; fewer places only cut zeros off. */
    function rescaled(mantissa, places, scale) {
        if (places === scale)
            return mantissa;
        return places < scale ? mantissa * POWERS[scale - places] : mantissa / POWERS[places - scale];
    }
    /** The text that a plain number was read from. */
    function plainText(mantissa, places, mark) {
        const digits = String(Math.abs(mantissa)).padStart(places + 1, '0');
        const sign = mantissa < 0 ? '-' : '';
        return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}${mark}${digits.slice(-places)}`;
    }

    /** A pool whose texts are made into strings only when they are asked for. */
    function listPool(name, list, cells) {
        return {
            ...cells,
            name,
            list,
            get texts() {
                return list.all;
            },
        };
    }
    /** Collects the cells of one column as codes into the distinct texts, so that every distinct text is parsed once. */
    class ColumnBuilder {
        name;
        #texts = [];
        #codeOf = new Map();
        #codes = new Uint8Array(1024);
        #length = 0;
        constructor(name) {
            this.name = name;
        }
        /** Rows so far. */
        get length() {
            return this.#length;
        }
        /** Adds one cell. */
        add(text) {
            this.#reserve(1);
            const code = this.#codeOf.get(text) ?? this.#append(text);
            this.#codes[this.#length++] = code;
        }
        /** Adds empty cells until there are `rows`. */
        padTo(rows) {
            if (this.#length >= rows)
                return;
            this.#reserve(rows - this.#length);
            const code = this.#codeOf.get('') ?? this.#append('');
            this.#codes.fill(code, this.#length, rows);
            this.#length = rows;
        }
        /** The cells collected so far; the builder must not be used afterwards. */
        finish() {
            return { name: this.name, texts: this.#texts, codes: this.#codes.subarray(0, this.#length), length: this.#length };
        }
        #append(text) {
            const code = this.#texts.length;
            this.#texts.push(text);
            this.#codeOf.set(text, code);
            if (code === 0x100 || code === 0x10000)
                this.#widen(code);
            return code;
        }
        #widen(code) {
            const wide = code === 0x100 ? new Uint16Array(this.#codes.length) : new Uint32Array(this.#codes.length);
            wide.set(this.#codes);
            this.#codes = wide;
        }
        #reserve(more) {
            const wanted = this.#length + more;
            if (wanted <= this.#codes.length)
                return;
            const kind = this.#codes.constructor;
            const grown = new kind(Math.max(wanted, this.#codes.length * 2));
            grown.set(this.#codes);
            this.#codes = grown;
        }
    }
    /** The same cells with plain numbers as the texts they were. */
    function textPool(pool) {
        const { name, texts, numbers } = pool;
        if (!numbers)
            return pool;
        const builder = new ColumnBuilder(name);
        for (const block of numbers.blocks) {
            for (let row = 0; row < block.values.length; row++) {
                const form = formAt(block, row);
                const value = block.values[row];
                builder.add(form === TEXT ? texts[value] : plainText(value, form, numbers.mark));
            }
        }
        return builder.finish();
    }
    /** A pool without its last row. */
    function withoutLastRow(pool) {
        const length = pool.length - 1;
        const shorter = { name: pool.name, texts: pool.texts, codes: pool.codes.subarray(0, length), length };
        const numbers = pool.numbers && withoutLastCell(pool.numbers);
        return numbers ? { ...shorter, numbers } : shorter;
    }
    /** An empty array for codes up to and including `largest`. */
    function codesFor$1(largest, length) {
        if (largest < 0x100)
            return new Uint8Array(length);
        return largest < 0x10000 ? new Uint16Array(length) : new Uint32Array(length);
    }
    /** How many rows hold each text of a pool; behind the last text, how many are plain numbers. */
    function textCounts({ texts, codes, length }) {
        const counts = new Uint32Array(texts.length + 1);
        if (texts.length === 0)
            return counts.fill(length);
        for (let row = 0; row < length; row++)
            counts[codes[row]] += 1;
        return counts;
    }

    /** Bytes decoded at once: a long text of which each entry is a slice, as one call per entry costs 5 times as much. */
    const GROUP_BYTES = 1 << 20;
    const UTF8 = /* @__PURE__ */ new TextDecoder('utf-8', { ignoreBOM: true });
    /** The text of a piece of UTF-8. */
    function utf8Text(bytes, start = 0, end = bytes.length) {
        return start === end ? '' : UTF8.decode(bytes.subarray(start, end));
    }
    /** What a short string takes besides its letters: its head, and its place in a list. */
    const STRING_BYTES = 24;
    /** About how much memory strings take. */
    function stringBytes(texts) {
        return texts.reduce((sum, { length }) => sum + length, texts.length * STRING_BYTES);
    }
    /** Words of a record before those of its text: its code, and how many bytes the text has. */
    const HEAD = 2;
    /**
     * Distinct texts by their codes, kept as bytes until somebody wants them as strings, which few columns of many different ones ever are: for
     * 440,000 order numbers that takes a tenth of the time of loading.
     */
    class TextList {
        /** Number of texts. */
        size;
        /** A record for each: its code, its length, and its bytes in words of four. */
        #records;
        #all;
        constructor(size, records) {
            this.size = size;
            this.#records = records;
        }
        /** What it is made of besides the size, as long as nobody has asked for all texts. */
        get records() {
            return this.#records;
        }
        /** How much memory the texts take: exactly, until they are made into strings; then about as much as those do. */
        get bytes() {
            return this.#all ? stringBytes(this.#all) : this.#records.byteLength;
        }
        /** All texts, by code. */
        get all() {
            if (this.#all)
                return this.#all;
            const texts = [];
            const end = this.#records.length;
            for (let at = 0; at < end;) {
                let next = at;
                while (next < end && (next - at) * 4 < GROUP_BYTES)
                    next = nextRecord(this.#records, next);
                decodeRecords(this.#records, at, next, texts);
                at = next;
            }
            this.#records = new Int32Array(0);
            return (this.#all = texts);
        }
        /** At least `count` of the texts (all where there are fewer), spread evenly over them. */
        sample(count) {
            const step = Math.max(1, Math.floor(this.size / count));
            if (this.#all)
                return this.#all.filter((_, code) => code % step === 0);
            const records = this.#records;
            const texts = [];
            let wait = 0;
            for (let at = 0; at < records.length; at = nextRecord(records, at)) {
                if (wait === 0)
                    texts.push(textAt$2(records, at));
                wait = wait > 0 ? wait - 1 : step - 1;
            }
            return texts;
        }
        /** Whether a text is such that its bytes, from start to end, are `odd`, and then the test holds of it. */
        some(odd, test) {
            if (this.#all)
                return this.#all.some(test);
            const records = this.#records;
            const bytes = new Uint8Array(records.buffer);
            for (let at = 0; at < records.length; at = nextRecord(records, at)) {
                const start = (at + HEAD) * 4;
                if (odd(bytes, start, start + records[at + 1]) && test(textAt$2(records, at)))
                    return true;
            }
            return false;
        }
    }
    function textAt$2(records, at) {
        const start = (at + HEAD) * 4;
        return utf8Text(new Uint8Array(records.buffer), start, start + records[at + 1]);
    }
    /** The record after one. */
    function nextRecord(records, at) {
        return at + HEAD + ((records[at + 1] + 3) >> 2);
    }
    function decodeRecords(records, from, to, texts) {
        const bytes = new Uint8Array(records.buffer);
        // Codes and lengths may be no UTF-8: only the texts are decoded, moved together.
        const joined = new Uint8Array((to - from) * 4);
        let length = 0;
        for (let at = from; at < to; at = nextRecord(records, at)) {
            const start = (at + HEAD) * 4;
            joined.set(bytes.subarray(start, start + records[at + 1]), length);
            length += records[at + 1];
        }
        const whole = utf8Text(joined, 0, length);
        const isAscii = whole.length === length;
        let unit = 0;
        for (let at = from, start = 0; at < to; at = nextRecord(records, at)) {
            const end = start + records[at + 1];
            const units = isAscii ? end - start : unitsOf(joined, start, end);
            texts.push(whole.slice(unit, unit + units));
            unit += units;
            start = end;
        }
    }
    /** The length of UTF-8 as a string. */
    function unitsOf(bytes, start, end) {
        let units = 0;
        for (let at = start; at < end; at++) {
            const byte = bytes[at];
            if ((byte & 0xc0) !== 0x80)
                units += byte >= 0xf0 ? 2 : 1;
        }
        return units;
    }

    /** How many texts are remembered by their ends, and the shift that makes 32 bits a number below. */
    const RECENT = 1 << 11;
    const RECENT_SHIFT = 21;
    /**
     * Codes of distinct texts, given in order of first appearance, straight from their bytes: a text becomes a string only once, at the end.
     * Each has a record: its code, its length, its bytes in words of four (a third of the time of single ones), filled up with zeros. A hash
     * table with open addressing finds the records, so that a look-up touches two places in memory. As long as each new text is above all before, as
     * the numbers of orders are in most files, there is no table: such a text is known to be new.
     */
    class TextCodes {
        #records;
        #end;
        /** By hash: the whole hash, and the place of the record + 1, 0 where free; two thirds full at most. Without places as long as texts ascend. */
        #slots;
        #size;
        #scratch = new Int32Array(64);
        /** By the first and last bytes of texts looked up lately: their records; where few texts differ, that saves the hash of a whole one. */
        #recent = new Int32Array(RECENT);
        /** Record of the text looked up last: sorted and grouped files repeat a value in runs. */
        #last;
        #source;
        #view = new DataView(this.#scratch.buffer);
        /** Goes on from a state, which is its own from then on. */
        constructor({ records, end, slots, size, last } = empty()) {
            this.#records = records;
            this.#end = end;
            this.#slots = slots;
            this.#size = size;
            this.#last = last;
        }
        /** All that it holds; it must not be used afterwards. */
        get state() {
            return { records: this.#records, end: this.#end, slots: this.#slots, size: this.#size, last: this.#last };
        }
        /** Number of texts. */
        get size() {
            return this.#size;
        }
        /** The code of the text that stands in `source`, valid UTF-8, from `start` up to `end`. */
        codeOf(source, start, end) {
            if (source !== this.#source) {
                this.#source = source;
                this.#view = new DataView(source.buffer, source.byteOffset, source.byteLength);
            }
            if (!this.#isAt(this.#last, start, end))
                this.#last = this.#recordOf(start, end);
            return this.#records[this.#last];
        }
        /** All texts, by code; no more can be added. */
        finish() {
            return new TextList(this.#size, this.#records.slice(0, this.#end));
        }
        /** The record of a text that is not the last one. */
        #recordOf(start, end) {
            const length = end - start;
            const isAscending = this.#slots.length === 0;
            if (isAscending || length < 4 || this.#size > RECENT) {
                readWords(this.#view, start, end, this.#room(length));
                return isAscending && this.#isAboveLast(length) ? this.#append(length) : this.#find(length);
            }
            const place = quickHash(this.#view, start, end);
            const recent = this.#recent[place];
            if (this.#isAt(recent, start, end))
                return recent;
            readWords(this.#view, start, end, this.#room(length));
            return (this.#recent[place] = this.#find(length));
        }
        /** The scratch, with room for so many bytes. */
        #room(length) {
            if (length > this.#scratch.length * 4)
                this.#scratch = new Int32Array(length >> 1);
            return this.#scratch;
        }
        /** Whether the text is that of a record. */
        #isAt(record, start, end) {
            const records = this.#records;
            const view = this.#view;
            if (records[record + 1] !== end - start || this.#size === 0)
                return false;
            let at = record + HEAD;
            let from = start;
            for (; from + 4 <= end; from += 4)
                if (view.getInt32(from, true) !== records[at++])
                    return false;
            return from === end || lastWord(view, from, end) === records[at];
        }
        /** Whether the text in the scratch is above the one that came last: longer, or further in the order of bytes. */
        #isAboveLast(length) {
            const records = this.#records;
            const last = this.#last;
            if (this.#size === 0)
                return true;
            if (records[last + 1] !== length)
                return length > records[last + 1];
            for (let at = 0; at < (length + 3) >> 2; at++) {
                const word = this.#scratch[at];
                const other = records[last + HEAD + at];
                if (word !== other)
                    return bytesReversed(word) > bytesReversed(other);
            }
            return false;
        }
        /** The record of the text in the scratch, which is made where there is none. */
        #find(length) {
            if (this.#slots.length === 0)
                this.#beginTable();
            const hash = hashOf(this.#scratch, 0, length);
            const slots = this.#slots;
            const mask = slots.length - 2;
            let slot = (hash << 1) & mask;
            for (let found = slots[slot + 1]; found !== 0; found = slots[slot + 1]) {
                if (slots[slot] === hash && this.#is(found - 1, length))
                    return found - 1;
                slot = (slot + 2) & mask;
            }
            slots[slot] = hash;
            slots[slot + 1] = this.#end + 1;
            const record = this.#append(length);
            if (this.#size * 3 > slots.length)
                this.#grow();
            return record;
        }
        /** Whether the text of a record is the one in the scratch. */
        #is(record, length) {
            const records = this.#records;
            const scratch = this.#scratch;
            if (records[record + 1] !== length)
                return false;
            for (let at = (length + 3) >> 2; at-- > 0;)
                if (records[record + HEAD + at] !== scratch[at])
                    return false;
            return true;
        }
        #append(length) {
            const record = this.#end;
            const words = (length + 3) >> 2;
            this.#end = record + HEAD + words;
            if (this.#end > this.#records.length) {
                const longer = new Int32Array(Math.max(this.#end, this.#records.length * 2));
                longer.set(this.#records);
                this.#records = longer;
            }
            this.#records[record] = this.#size++;
            this.#records[record + 1] = length;
            for (let at = 0; at < words; at++)
                this.#records[record + HEAD + at] = this.#scratch[at];
            return record;
        }
        /** Puts all texts so far into the table. */
        #beginTable() {
            const records = this.#records;
            const slots = new Int32Array(2 ** Math.max(8, Math.ceil(Math.log2(this.#size * 3 + 1))));
            for (let record = 0; record < this.#end;) {
                const length = records[record + 1];
                insert(slots, hashOf(records, record + HEAD, length), record);
                record += HEAD + ((length + 3) >> 2);
            }
            this.#slots = slots;
        }
        #grow() {
            const old = this.#slots;
            const slots = new Int32Array(old.length * 2);
            for (let at = 0; at < old.length; at += 2) {
                if (old[at + 1] !== 0)
                    insert(slots, old[at], old[at + 1] - 1);
            }
            this.#slots = slots;
        }
    }
    function empty() {
        return { records: new Int32Array(1 << 8), end: 0, slots: new Int32Array(0), size: 0, last: 0 };
    }
    /** Puts a record into a hash table that does not have it. */
    function insert(slots, hash, record) {
        const mask = slots.length - 2;
        let slot = (hash << 1) & mask;
        while (slots[slot + 1] !== 0)
            slot = (slot + 2) & mask;
        slots[slot] = hash;
        slots[slot + 1] = record + 1;
    }
    /** A word with its bytes in the order that numbers are compared by. */
    function bytesReversed(word) {
        return ((word << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24)) >>> 0;
    }
    /** A number below `RECENT` that the first and the last four bytes of a text give. */
    function quickHash(bytes, start, end) {
        return (Math.imul(bytes.getInt32(start, true) + Math.imul(bytes.getInt32(end - 4, true), 0x85ebca6b), 0x9e3779b1) >>> RECENT_SHIFT);
    }
    /** Writes bytes as words into `words`, the last one filled up with zeros. */
    function readWords(bytes, start, end, words) {
        let at = start;
        let count = 0;
        for (; at + 4 <= end; at += 4)
            words[count++] = bytes.getInt32(at, true);
        if (at < end)
            words[count] = lastWord(bytes, at, end);
    }
    /** The hash of a text in words from one on, of which every bit of them reaches the low bits. */
    function hashOf(words, from, length) {
        const end = from + (length >> 2);
        let hash = length;
        for (let at = from; at < end; at++) {
            hash = Math.imul(hash ^ words[at], 0x9e3779b1);
            hash ^= hash >>> 15;
        }
        if (length & 3)
            hash = Math.imul(hash ^ words[end], 0x9e3779b1);
        hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
        return hash ^ (hash >>> 13);
    }
    /** One to three bytes as a word. */
    function lastWord(bytes, start, end) {
        if (start + 4 <= bytes.byteLength)
            return bytes.getInt32(start, true) & ((1 << ((end - start) * 8)) - 1);
        let word = 0;
        for (let at = end; at-- > start;)
            word = (word << 8) | bytes.getUint8(at);
        return word;
    }

    const POINT = 46;
    const COMMA = 44;
    const MINUS = 45;
    const ZERO = 48;
    /** Rows of the first block, and of the largest. */
    const FIRST_ROWS = 1 << 10;
    const MOST_ROWS = 1 << 14;
    const SAMPLED_ROWS$1 = 32;
    /**
     * Collects the cells of one column from their bytes: plain numbers as such, other cells as codes of distinct texts. Whether numbers are
     * looked for is decided by a sample, anew for every block; a cell is kept to the letter either way.
     */
    class ByteColumn {
        name;
        #blocks = [];
        #texts = new TextCodes();
        #values = new Float64Array(FIRST_ROWS);
        #forms = new Uint8Array(FIRST_ROWS);
        #filled = 0;
        #length = 0;
        #mark;
        #readsNumbers = false;
        constructor(name) {
            this.name = name;
        }
        /** A column that goes on from a state, which is its own from then on. */
        static from(state) {
            const column = new ByteColumn(state.name);
            column.#blocks = [...state.blocks];
            column.#texts = new TextCodes(state.texts);
            column.#values = state.values;
            column.#forms = state.forms;
            column.#filled = state.filled;
            column.#length = state.length;
            column.#mark = state.mark;
            column.#readsNumbers = state.readsNumbers;
            return column;
        }
        /** All that the column holds; it must not be used afterwards. */
        get state() {
            return {
                name: this.name,
                blocks: this.#blocks,
                texts: this.#texts.state,
                values: this.#values,
                forms: this.#forms,
                filled: this.#filled,
                length: this.#length,
                mark: this.#mark,
                readsNumbers: this.#readsNumbers,
            };
        }
        /** How many different texts there are so far. */
        get textCount() {
            return this.#texts.size;
        }
        /** Adds cell `column` of every row. */
        add(rows, column) {
            for (let row = 0; row < rows.rowCount;) {
                if (this.#filled === 0)
                    this.#sample(rows, column, row);
                const next = Math.min(rows.rowCount, row + this.#values.length - this.#filled);
                if (this.#readsNumbers)
                    this.#addNumbers(rows, column, row, next);
                else
                    this.#addTexts(rows, column, row, next);
                row = next;
                if (this.#filled === this.#values.length)
                    this.#seal();
            }
        }
        /** The cells collected; the column must not be used afterwards. */
        finish() {
            this.#seal();
            const numbers = plainNumbers(this.#blocks, this.#mark === COMMA ? ',' : '.');
            const list = this.#texts.finish();
            const codes = codesFor$1(list.size, this.#length);
            let at = 0;
            for (const block of this.#blocks) {
                fillCodes(codes, at, block, list.size);
                at += block.values.length;
            }
            // One column is finished after the other: what this one no longer needs makes room for the next.
            this.#blocks = [];
            this.#texts = new TextCodes();
            return listPool(this.name, list, { codes, length: this.#length, ...(numbers ? { numbers } : {}) });
        }
        #seal() {
            const count = this.#filled;
            if (count > 0) {
                const values = this.#values.subarray(0, count);
                const isMixed = this.#readsNumbers;
                this.#blocks.push(isMixed ? numberBlock(values, this.#forms.subarray(0, count)) : textBlock(values, this.#texts.size));
            }
            this.#length += count;
            this.#filled = 0;
            if (count < this.#values.length || count === MOST_ROWS)
                return;
            this.#values = new Float64Array(count * 2);
            this.#forms = new Uint8Array(count * 2);
        }
        /** Looks for numbers where half of a sample are some. */
        #sample({ bytes, cells, rowCount, width }, column, first) {
            const step = Math.max(1, Math.floor((rowCount - first) / SAMPLED_ROWS$1));
            const found = { [POINT]: 0, [COMMA]: 0 };
            let filled = 0;
            for (let row = first; row < rowCount; row += step) {
                const at = (row * width + column) * 2;
                const [start, end] = [cells[at], cells[at + 1]];
                if (start < end)
                    filled++;
                for (const mark of [POINT, COMMA])
                    if (this.#readNumber(bytes, start, end, mark) !== TEXT)
                        found[mark]++;
            }
            this.#mark ??= found[COMMA] > found[POINT] ? COMMA : found[POINT] > 0 ? POINT : undefined;
            this.#readsNumbers = this.#mark !== undefined && found[this.#mark] * 2 >= filled;
        }
        #addTexts({ bytes, cells, width }, column, from, to) {
            const values = this.#values;
            const texts = this.#texts;
            let row = this.#filled;
            const last = (to * width + column) * 2;
            for (let at = (from * width + column) * 2; at < last; at += width * 2) {
                values[row++] = texts.codeOf(bytes, cells[at], cells[at + 1]);
            }
            this.#filled = row;
        }
        #addNumbers({ bytes, cells, width }, column, from, to) {
            const forms = this.#forms;
            const mark = this.#mark ?? POINT;
            const last = (to * width + column) * 2;
            for (let at = (from * width + column) * 2; at < last; at += width * 2) {
                const form = this.#readNumber(bytes, cells[at], cells[at + 1], mark);
                if (form === TEXT) {
                    this.#values[this.#filled] = this.#texts.codeOf(bytes, cells[at], cells[at + 1]);
                }
                forms[this.#filled++] = form;
            }
        }
        /** Reads a plain number into the next row, and gives its places; `TEXT` where it is none. */
        #readNumber(bytes, start, end, mark) {
            const first = bytes[start] === MINUS && start < end ? start + 1 : start;
            let mantissa = 0;
            let markAt = end;
            for (let at = first; at < end; at++) {
                const digit = bytes[at] - ZERO;
                if (digit >= 0 && digit <= 9)
                    mantissa = mantissa * 10 + digit;
                else if (bytes[at] === mark && markAt === end)
                    markAt = at;
                else
                    return TEXT;
            }
            const digits = end - first - (markAt < end ? 1 : 0);
            const whole = markAt - first;
            // Each of these is a number too, but not the only way to write it.
            const isOdd = digits > PLAIN_DIGITS || whole === 0 || markAt === end - 1 || (whole > 1 && bytes[first] === ZERO);
            if (isOdd || (first > start && mantissa === 0))
                return TEXT;
            this.#values[this.#filled] = first > start ? -mantissa : mantissa;
            return markAt < end ? end - markAt - 1 : 0;
        }
    }
    function fillCodes(codes, at, block, number) {
        const { values, forms } = block;
        if (typeof forms !== 'number') {
            for (let row = 0; row < values.length; row++) {
                codes[at + row] = formAt(block, row) === TEXT ? values[row] : number;
            }
        }
        else if (forms === TEXT)
            codes.set(values, at);
        else
            codes.fill(number, at, at + values.length);
    }

    /** Why a job is not done: the helper is no more, or could not be started. */
    class HelperLost extends Error {
    }
    /** What a helper is asked, and answers, to show that it is there. */
    const PING = 'ping';
    /** How many pings in a row a helper may leave unanswered. */
    const PATIENCE$1 = 3;
    /** The helpers of a worker: others that take jobs from it. Each is started with its first job, and ends with the worker; one that was lost is not started again. */
    class Crew {
        /** How many helpers there can be. */
        size;
        #want;
        #helpers = new Map();
        /** `want` has the helper of a place started, for which `meet` or `lose` is called then. */
        constructor(size, want) {
            this.#want = want;
            this.size = size;
        }
        /** Begins a job at the helper of a place (below `size`); undefined where there is no such helper. */
        begin(job, place = 0) {
            // Where a browser does not say how many processors there are, there is no number to compare with.
            if (!(place < this.size))
                return undefined;
            const helper = this.#helpers.get(place) ?? this.#start(place);
            if (helper.lost.signal.aborted)
                return undefined;
            const { port1, port2 } = new MessageChannel();
            const call = { job, port: port2 };
            if (helper.port)
                post$1(helper.port, call);
            else
                helper.calls.push(call);
            return { port: port1, lost: helper.lost.signal };
        }
        /** The way to a helper. It says something else than that it is there only where it cannot do a job. */
        meet(place, port) {
            const helper = this.#helpers.get(place);
            if (!helper)
                return;
            port.onmessage = ({ data }) => {
                if (data === PING)
                    helper.unanswered = 0;
                else
                    this.lose(place);
            };
            helper.port = port;
            for (const call of helper.calls.splice(0))
                post$1(port, call);
        }
        /** Asks the helpers whether they are there, as browsers do not tell of each one that they end. Who has left three such questions unanswered is lost. */
        ping() {
            for (const [place, helper] of this.#helpers) {
                if (helper.unanswered === PATIENCE$1)
                    this.lose(place);
                else
                    helper.unanswered += 1;
                helper.port?.postMessage(PING);
            }
        }
        /** A helper is no more. */
        lose(place) {
            this.#helpers.get(place)?.lost.abort(new HelperLost());
        }
        #start(place) {
            const helper = { calls: [], lost: new AbortController(), unanswered: 0 };
            this.#helpers.set(place, helper);
            this.#want(place);
            return helper;
        }
    }
    function post$1(port, call) {
        port.postMessage(call, [call.port]);
    }
    /** Takes the jobs that come in through `port`, from now on, each by what `find` gives for its name. */
    function takeJobs(port, find) {
        port.onmessage = ({ data }) => {
            if (data === PING)
                return void port.postMessage(PING);
            find(data.job).then((begin) => begin(data.port), () => port.postMessage('lost'));
        };
    }

    /** Works for the worker at the other end of `port`: a job is named after the part that does it. */
    function help(port, part) {
        takeJobs(port, async (job) => {
            const { serve } = await part(job);
            return (own) => serve(own, { ByteColumn, ArrowEngine, joins: () => part('joins'), expressions: () => part('expressions') });
        });
    }

    /** Resolves in a task of its own, so that messages, input and paints that wait get their turn; hidden tabs do not slow it, as they do timers. */
    function nextTurn() {
        return new Promise((resolve) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
                port1.close();
                resolve();
            };
            port2.postMessage(undefined);
        });
    }

    /** Whether all sampled numbers are whole. */
    function isWhole$2(column) {
        return column.sample.every((value) => Number.isNaN(value) || Number.isInteger(value));
    }
    /** Texts looked at to see what a column holds, spread evenly over its different ones. */
    const LOOKED_AT = 1000;
    /** Whether at least `share` of a text column's distinct values match (of a thousand of them where there are more); false without values. */
    function textsMatch(column, test, share) {
        const texts = column.someTexts ?? column.texts ?? [];
        const step = Math.max(1, texts.length / LOOKED_AT);
        let looked = 0;
        let matching = 0;
        for (let at = 0; at < texts.length; at += step) {
            looked += 1;
            if (test(texts[Math.floor(at)] ?? ''))
                matching += 1;
        }
        return looked > 0 && matching >= share * looked;
    }

    /** Fewer rows than this prove no relation. */
    const LEAST_ROWS = 5;
    /** Share of the sampled rows in which a relation must hold to be taken as meant. */
    const HOLDS = 0.9;
    /** Money is rounded to cents per line, sometimes from a rounded price: half a percent and two cents are let pass. */
    const RELATIVE_TOLERANCE = 0.005;
    const ABSOLUTE_TOLERANCE = 0.02;
    /** The sampled values of a column. */
    function valueOf$2(column) {
        return (row) => column.sample[row] ?? Number.NaN;
    }
    /** In what share of the sampled rows `left` is `right` up to rounding; rows in which either is missing or `right` is 0 say nothing; 0 where too few speak. */
    function agreement(rows, left, right) {
        let spoken = 0;
        let agreed = 0;
        for (let row = 0; row < rows; row += 1) {
            const a = left(row);
            const b = right(row);
            if (Number.isNaN(a) || Number.isNaN(b) || b === 0)
                continue;
            spoken += 1;
            if (Math.abs(a - b) <= ABSOLUTE_TOLERANCE + RELATIVE_TOLERANCE * Math.abs(b))
                agreed += 1;
        }
        return spoken < LEAST_ROWS ? 0 : agreed / spoken;
    }
    /** In what share of the sampled rows with both values `later` is not before `earlier`; 1 where no row has both. */
    function inOrder$1(earlier, later) {
        const start = dayOf(earlier);
        const end = dayOf(later);
        let both = 0;
        let ordered = 0;
        for (let row = 0; row < earlier.sample.length; row += 1) {
            const from = start(row);
            const to = end(row);
            if (Number.isNaN(from) || Number.isNaN(to))
                continue;
            both += 1;
            if (to >= from)
                ordered += 1;
        }
        return both === 0 ? 1 : ordered / both;
    }
    function dayOf(column) {
        const value = valueOf$2(column);
        return column.type === 'datetime' ? (row) => Math.floor(value(row) / 86_400_000) : value;
    }
    /** How much the logarithms of a positive quantity vary over the sampled rows (variance); `Infinity` where too few are positive. */
    function logSpread(rows, value) {
        let count = 0;
        let sum = 0;
        let squares = 0;
        for (let row = 0; row < rows; row += 1) {
            const one = value(row);
            if (!(one > 0) || !Number.isFinite(one))
                continue;
            const log = Math.log(one);
            count += 1;
            sum += log;
            squares += log * log;
        }
        return count < LEAST_ROWS ? Number.POSITIVE_INFINITY : squares / count - (sum / count) ** 2;
    }

    /** Fewer different amounts than this in a column of “discount” up to 100 look like agreed percentages. */
    const MOST_PERCENTAGES = 25;
    /** In what share of the sampled rows price × quantity, discount taken off or not, gives `column`. */
    function explainedByPrice(column, { price, quantity, discount }) {
        if (price === undefined || quantity === undefined || price === column)
            return 0;
        const rows = column.sample.length;
        const gross = product(valueOf$2(price), valueOf$2(quantity));
        const plain = agreement(rows, gross, valueOf$2(column));
        if (discount === undefined || plain >= HOLDS)
            return plain;
        const off = valueOf$2(discount);
        const per = discount.percent !== true && (discount.max ?? 0) > 1 ? 100 : 1;
        return Math.max(plain, agreement(rows, (row) => gross(row) * (1 - off(row) / per), valueOf$2(column)));
    }
    /** Whether the discount column holds fractions, percentages or money, by relation first, then by name and range. */
    function discountKindOf(discount, concepts, money) {
        const { max = 0 } = discount;
        if (discount.percent === true || max <= 1)
            return 'fraction';
        if (max > 100)
            return 'amount';
        const { price, quantity, revenue } = money;
        if (price !== undefined && quantity !== undefined && revenue !== undefined) {
            const rows = discount.sample.length;
            const gross = product(valueOf$2(price), valueOf$2(quantity));
            const off = valueOf$2(discount);
            const asPercent = agreement(rows, (row) => gross(row) * (1 - off(row) / 100), valueOf$2(revenue));
            const asAmount = agreement(rows, (row) => gross(row) - off(row), valueOf$2(revenue));
            if (asPercent >= HOLDS && asPercent >= asAmount)
                return 'percent';
            if (asAmount >= HOLDS)
                return 'amount';
        }
        if (concepts.has('percent'))
            return 'percent';
        if (concepts.has('amount'))
            return 'amount';
        return discount.distinct <= MOST_PERCENTAGES || discount.sample.every((value) => Number.isNaN(value) || Number.isInteger(value))
            ? 'percent'
            : 'amount';
    }
    /** Names that say what one piece costs, unless they say “total” too. */
    const PER_UNIT = ['unit', 'standard', 'price', 'procure', 'list', 'average'];
    /** How much steadier one reading of a cost must be than the other to be believed: the variance of its logarithm is at most half. */
    const CLEARLY = 2;
    /** Whether a cost column says what one piece costs: by name, else by whichever reading fits profit or stays in proportion to revenue. */
    function isCostPerUnit(concepts, money) {
        if (concepts.has('total'))
            return false;
        if (PER_UNIT.some((concept) => concepts.has(concept)))
            return true;
        const { cost, quantity, profit } = money;
        const revenue = revenueOf(money);
        if (cost === undefined || quantity === undefined || revenue === undefined)
            return concepts.has('product');
        const rows = cost.sample.length;
        const whole = valueOf$2(cost);
        const each = product(whole, valueOf$2(quantity));
        if (profit !== undefined) {
            const asTotal = agreement(rows, (row) => revenue(row) - whole(row), valueOf$2(profit));
            const asUnit = agreement(rows, (row) => revenue(row) - each(row), valueOf$2(profit));
            if (Math.max(asTotal, asUnit) >= HOLDS)
                return asUnit > asTotal;
        }
        const spreadTotal = logSpread(rows, (row) => whole(row) / revenue(row));
        const spreadUnit = logSpread(rows, (row) => each(row) / revenue(row));
        return spreadUnit * CLEARLY < spreadTotal;
    }
    function revenueOf({ revenue, price, quantity }) {
        if (revenue !== undefined)
            return valueOf$2(revenue);
        return price === undefined || quantity === undefined ? undefined : product(valueOf$2(price), valueOf$2(quantity));
    }
    /** Whether a margin is a share of revenue and so no profit: fractions, or percentages where revenue is far greater. */
    function isRatio(column, revenue) {
        const { min = 0, max = 0 } = column;
        if (column.percent === true || (max <= 1 && min >= -10))
            return true;
        return max <= 100 && (revenue?.max ?? 0) > 10 * max;
    }
    /** How many different quantities must occur before price and quantity can be seen to move together. */
    const LEAST_QUANTITIES = 3;
    /** Whether a “price” seems to be that of the whole line: divided by the quantity it takes far fewer different values. */
    function looksLikeLineTotal(price, quantity) {
        const prices = new Set();
        const ratios = new Set();
        const quantities = new Set();
        for (let row = 0; row < price.sample.length; row += 1) {
            const amount = price.sample[row] ?? Number.NaN;
            const pieces = quantity.sample[row] ?? Number.NaN;
            if (Number.isNaN(amount) || !(pieces > 0))
                continue;
            prices.add(amount);
            quantities.add(pieces);
            ratios.add(Math.round((amount / pieces) * 100));
        }
        return quantities.size >= LEAST_QUANTITIES && ratios.size * 2 < prices.size;
    }
    /** Whether an order number marks a cancellation: `C` and digits. */
    function isCancellation(text) {
        return text.startsWith('C') && /^C\d{3,}$/u.test(text);
    }
    /** Whether order numbers mark cancellations: some are `C` and digits while the others are mostly plain digits. */
    function marksCancellations(order) {
        if (order.type !== 'text')
            return false;
        return textsMatch(order, (text) => /^C?\d{3,}$/u.test(text), HOLDS) && (order.texts ?? []).some(isCancellation);
    }
    function product(a, b) {
        return (row) => a(row) * b(row);
    }

    /** Columns with fewer different values prove nothing: with a quantity of 1 any price is the revenue. */
    const LEAST_DIFFERENT = 3;
    /** More columns than these are not tried for one part. */
    const MOST_TRIED = 8;
    /**
     * The quantities, prices and revenues that prove each other, discount taken off or not. Nameless columns stand in for a part that no column is
     * named for; as that is a guess from numbers alone, it holds only where a single revenue comes out, and none where a discount is named.
     */
    function proofsOf(columns) {
        const optionsFor = (part) => {
            const named = columns[part].filter(varies);
            if (columns[part].length > 0)
                return named.slice(0, MOST_TRIED);
            return part === 'revenue' && columns.discount !== undefined ? [] : columns.nameless.filter(varies).slice(0, MOST_TRIED);
        };
        const [quantities, prices, revenues] = [optionsFor('quantity'), optionsFor('price'), optionsFor('revenue')];
        const bothNameless = columns.quantity.length === 0 && columns.price.length === 0;
        const proofs = quantities.flatMap((quantity) => prices.flatMap((price) => (bothNameless && !isCount(quantity, price) ? [] : provenBy(quantity, price, revenues, columns))));
        const isGuess = columns.quantity.length * columns.price.length * columns.revenue.length === 0;
        const single = (part) => new Set(proofs.map((proof) => proof[part])).size === 1;
        return isGuess && !(single('quantity') && single('price') && single('revenue')) ? [] : proofs;
    }
    function provenBy(quantity, price, revenues, { discount }) {
        return revenues.flatMap((revenue) => {
            if (quantity === price || revenue === price || revenue === quantity)
                return [];
            const share = explainedByPrice(revenue, { price, quantity, discount });
            return share < HOLDS ? [] : [{ quantity, price, revenue, share }];
        });
    }
    function varies(column) {
        return column.distinct >= LEAST_DIFFERENT && column.percent !== true;
    }
    /** Of two nameless factors the quantity is the whole number, of two whole ones the one of fewer values. */
    function isCount(quantity, price) {
        return isWhole$2(quantity) && (!isWhole$2(price) || quantity.distinct < price.distinct);
    }

    /**
     * Per target the names that fit, a line each: `score: needs | may`, and a score with `!` where no word may be unknown, as the needed ideas alone
     * are too general (`item weight` is no product). A name that says more than it needs and may fits nothing.
     * Dates named for something else than the sale are in `isOtherDate`, not here.
     */
    const RULE_LINES = {
        date: `
    100: order date | time purchase sale id
    97: purchase date | time order customer id
    95: invoice date | time id
    93: transaction date | time sale id
    92: sale date | time id
    90: order time | purchase
    88: purchase time
    86: transaction time
    84: till date | time
    80: date | time period id
    50!: order | purchase
    45: time
    40: period
    35: created | date time order
  `,
        order: `
    100: order id | sale purchase name
    90: invoice id | order sale
    85: transaction id | sale order
    80: purchase id
    74!: order | sale
    70!: invoice | order sale
    66!: transaction
    60: sale id
  `,
        'customer-code': `
    100: customer id | order sale company store
    80!: customer
    60: company id
    40: customer email | order
    35: email | order
  `,
        'customer-name': `
    100: customer name | order company store
    90!: customer | company
    85: company name
    70: company
  `,
        'product-code': `
    100: product id | order sale store line
    85: product model id
    50: model id
    80!: product
    40: descr id
  `,
        'product-name': `
    100: product name | order sale line
    70: line name
    92!: product | order purchase sale line
    88: product descr | name id
    80: descr
    70: product model | name
    50: model | name
  `,
        category: `
    100: category | product name
    96: category line | product name
    92: product group | name
    85: product type | name
    75: department | product name
    50: category id | product name
    45!: group | name
  `,
        subcategory: `
    100: sub category | product name
    92: sub group | product name
    80: sub type | product
    50: sub category id | product
    45!: sub product
  `,
        region: `
    100: region | sale store customer ship name order seller deliver invoice
    55: zone | sale name
    40: region id | sale store name
  `,
        continent: `
    100: continent | name sale customer
  `,
        country: `
    100: country | customer store ship order sale name deliver invoice
    96: country region | customer store ship
    60: country id | customer store ship invoice
  `,
        state: `
    100: state | customer store ship order name seller deliver invoice
    70: county | customer store ship name
    60: state id | customer store ship
    90: state region | customer ship
  `,
        city: `
    100: city | customer store ship order name seller deliver invoice
    45: location | customer name
    40: city id
  `,
        'store-code': `
    95: store id | sale seller
    85!: store
  `,
        'store-name': `
    100: store name | sale
    90!: store | sale location
    60: store location
  `,
        channel: `
    100: channel | sale order name purchase
    60: platform | sale order visits
    60: sale method
    40: channel id
  `,
        segment: `
    100: segment | customer name zone
    85: customer group | name
    75: customer category | name
    40: occupation | customer
  `,
        'seller-code': `
    95: seller id | sale
    95: sale person id
    85!: seller
    80: staff id | sale
  `,
        'seller-name': `
    100: seller name | sale
    96: sale person | name
    95!: seller | sale customer person
    75: staff | sale name customer id till
    60: seller staff | name sale
  `,
        gender: `
    100: gender | customer
  `,
        age: `
    100: age | customer period
  `,
        quantity: `
    100: quantity | order sale product line total purchase transaction actual
    98: quantity | sale product line total count actual
    70: quantity | order product line invoice ship deliver
    95: unit sale | quantity total count
    90: count product | sale order total purchase
    88: count unit | sale
    80: quantity unit | sale order count
    75!: unit | sale order total
    70: product sale | total count
    60: count sale | total
    55: unit order | total
  `,
        price: `
    100: price unit | sale net product order line average
    92: price | sale net product order line customer average
    90: price quantity | sale net
    85: amount unit | sale net product
    82: price gross unit | sale product
    80: price gross | sale product
    72: list price | unit product
    60: price discount | sale unit product
    50: price standard | product
  `,
        revenue: `
    100: revenue | total net amount sale order line product customer invoice actual
    95: sale amount | total net order line product invoice actual
    93: sale net | total order line product invoice amount
    92: sale | total order store product line customer period actual
    86: revenue gross | total sale amount order
    85: total amount | net order line invoice transaction purchase sale product customer
    84: sale gross | total amount order
    83: amount net | order line invoice total transaction purchase
    82!: total | order line invoice transaction purchase product net
    80!: amount | order line invoice transaction purchase product
    78: amount order
    78: amount invoice
    78: amount transaction
    78: amount purchase
    78: price total | sale net order line product unit
    78: line total | net order sale
    70: amount gross | order line invoice total transaction
    68: total gross | order line invoice
    66: price line | net product
    55: payment amount | total order
    50: payment total | order
  `,
        cost: `
    100!: cost | total sale product amount order line net purchase count actual
    96: cost unit | sale product
    94: cost standard | product unit total
    92: cost price | unit product
    84: procure price | unit net product
    84: purchase price | unit net product
    82: cost procure | unit product price
    60: cost average | unit product price
    70: price standard | unit product
  `,
        profit: `
    100: profit | total amount order sale line product actual
    96: profit gross | total amount sale order
    94: profit net | total amount sale order
    85: margin | total amount order sale product profit
    83: margin gross | total amount profit
  `,
        discount: `
    100: discount percent | sale product order line total price unit customer
    97: discount | sale product order line total price unit customer
    90: discount amount | total order line sale
  `,
        promotion: `
    100: promotion | name id type sale customer discount
    60: discount id | name
  `,
        shipped: `
    100: ship date | order time purchase id
    90: ship | order time
    80: deliver ship date | order time
  `,
        delivered: `
    100: deliver date | order time customer purchase id
    85: deliver | order time customer
  `,
        status: `
    100: status order | line name sale
    70: state | order
    90: status | transaction sale invoice
    80: status deliver | order
    75: status ship | order
    70: cancel status | return order
    60: return | order
    60: cancel | order
  `,
        visits: `
    100: visits | store count quantity total customer platform date
  `,
    };

    const UNKNOWN_WORD_COSTS = 6;
    /** What the values of a role must be, where not everything will do. */
    const ROLE_TYPES = {
        date: ['date', 'datetime'],
        shipped: ['date', 'datetime'],
        delivered: ['date', 'datetime'],
        age: ['number'],
        quantity: ['number'],
        price: ['number'],
        revenue: ['number'],
        cost: ['number'],
        profit: ['number'],
        discount: ['number'],
        visits: ['number'],
    };
    /** The types of values that a target can have. */
    const TYPES$2 = {
        ...ROLE_TYPES,
        order: ['text', 'number'],
        'customer-code': ['text', 'number'],
        'product-code': ['text', 'number'],
        'store-code': ['text', 'number'],
        'seller-code': ['text', 'number'],
        promotion: ['text', 'number', 'boolean'],
    };
    /** What a date may be named for that is not the sale: such a column is the date only where no other is. */
    const OTHER_DATES = new Set([
        'ship',
        'deliver',
        'due',
        'birth',
        'stock',
        'registration',
        'record',
        'payment',
        'return',
        'cancel',
        'estimate',
        'promotion',
        'previous',
        'target',
    ]);
    let known;
    /** The rules of all targets, read from their lines once. */
    function toRules() {
        known ??= readLines();
        return known;
    }
    function readLines() {
        return Object.entries(RULE_LINES).flatMap(([target, lines]) => lines
            .trim()
            .split('\n')
            .map((line) => toRule(target, line)));
    }
    function toRule(target, line) {
        const [score = '', ideas = ''] = line.split(':');
        const [needs = '', may = ''] = ideas.split('|');
        return {
            target,
            score: Number.parseInt(score, 10),
            needs: conceptsIn(needs),
            may: conceptsIn(may),
            plain: score.includes('!'),
        };
    }
    function conceptsIn(text) {
        return text.split(' ').filter((word) => word !== '');
    }
    /** The targets that a name and a type fit, best score of each; without a type any will do. */
    function fitsOf(meaning, type, rules) {
        const best = new Map();
        for (const rule of rules) {
            if (type !== undefined && !typesOf(rule.target).includes(type))
                continue;
            const score = scoreOf$1(meaning, rule, type);
            if (score > (best.get(rule.target) ?? 0))
                best.set(rule.target, score);
        }
        return [...best].map(([target, score]) => ({ target, score }));
    }
    /** The types of values that a target can have; text where nothing else is said. */
    function typesOf(target) {
        return TYPES$2[target] ?? ['text'];
    }
    /** Whether a date is named for something else than the sale. */
    function isOtherDate(meaning) {
        return [...meaning.concepts].some((concept) => OTHER_DATES.has(concept));
    }
    function scoreOf$1(meaning, rule, type) {
        if (!rule.needs.every((concept) => meaning.concepts.has(concept)))
            return 0;
        if (rule.plain && meaning.unknown.length > 0)
            return 0;
        let extras = 0;
        for (const concept of meaning.concepts) {
            // A plural (`products`) counts things where it heads numbers that are no codes; else it is but a plural.
            if (rule.needs.includes(concept))
                continue;
            const isCode = meaning.concepts.has('id');
            if (concept === 'count' && (type !== 'number' || isCode))
                continue;
            if (concept === 'currency' && type !== 'text' && !isCode)
                continue;
            if (!rule.may.includes(concept))
                return 0;
            extras += 1;
        }
        return rule.score - extras - UNKNOWN_WORD_COSTS * meaning.unknown.length;
    }

    /** Letters of these languages in lower case; the class of all letters takes ten times as long to compile. */
    const LETTER = '[a-zß-ž]';
    /** Words for returned, refunded and cancelled in English, German, French, Spanish, Portuguese, Italian and Dutch. */
    const RETURNED = `return(?:s|ed|ing)?|refund(?:s|ed)?|cancell?(?:ed|ations?)|storn${LETTER}*|retour(?!able)${LETTER}*|r(?:ü|ue)ck(?:gabe|sendung|erstatt)${LETTER}*|zur(?:ü|ue)ck(?:ge|erst)${LETTER}*|erstattet|rembours[ée]${LETTER}*|(?:ge)?annul(?:[ée]|l?at|ation|eer|ering|lament)${LETTER}*|anula(?:d|ci[oó]n)${LETTER}*|cancela(?:d|ci[oó]n|mento)${LETTER}*|cancellat${LETTER}*|devuelt${LETTER}*|devol(?:uci[oó]n|vid|u[cç])${LETTER}*|re?embols${LETTER}*|estorn${LETTER}*|res[oi]|rimbors${LETTER}*|restituit${LETTER}*|geretourneerd|terugbetaald|teruggestuurd`;
    const WHOLE_WORD = /* @__PURE__ */ new RegExp(`(?<!${LETTER})(?:${RETURNED})(?!${LETTER})`, 'u');
    /** A denial right before such a word, or with one word between them. */
    const DENIED = /* @__PURE__ */ new RegExp(`(?<!${LETTER})(?:not|no|non|never|without|nicht|keine?|ohne|pas|sans|sin|sem|nunca|não|nao|senza|niet|geen|zonder)(?:[ _-]${LETTER}+)?[ _-](?:${RETURNED})(?!${LETTER})`, 'gu');
    /** Whether a status says that an order was returned, refunded or cancelled (DESIGN R6), in any of the seven languages; `not returned` does not. */
    function isReturned(status) {
        return WHOLE_WORD.test(status.toLowerCase().replace(DENIED, ''));
    }

    /** Stems of what becomes of an order, besides its return; a few words of each language. */
    const STATUS_WORDS = /ship|deliver|complet|pending|process|hold|paid|closed|open|fulfil|liefer|versan|offen|bezahlt|abgeschl|bearbeit|livr|exp[ée]di|pay[ée]|cours|enviad|entreg|pagad|pendient|pago|spedit|consegn|pagat|attesa|lavoraz|verz[eo]n|lever|betaald|behandel/iu;
    /** Values that say of what sex a person is. */
    const GENDERS = /^(?:[fmwdhvxu]|(?:fe)?male|(?:wo)?m[ae]n|m[äa]nnlich|weiblich|divers|hom(?:me|bre)s?|femmes?|mujer(?:es)?|f[eé]m\p{L}*|mas[ck]\p{L}*|vrouw|other)$/iu;
    /** Targets whose numbers name things and so are whole. */
    const CODES$2 = new Set([
        'order',
        'customer-code',
        'product-code',
        'store-code',
        'seller-code',
        'promotion',
        'visits',
    ]);
    /** Ages of customers: days that something is old, ratings and counts go beyond or stay below. */
    const OLDEST_AGE = 130;
    const LEAST_OLDEST = 12;
    const MOST_GENDERS = 12;
    /** More different texts than these are no states of orders. */
    const MOST_STATES = 200;
    /** From this many rows on, a customer column with one or two values tells kinds of customers apart (new, returning). */
    const FEW_ROWS = 50;
    /** Scores of date columns that no rule names: nameless ones, and the sole date column named for something else, which is the date before all. */
    const NAMELESS_DATE = 20;
    const SOLE_DATE = 101;
    /** Scores of what values alone say: price × quantity gives revenue, and words for sexes. */
    const PROVEN = 30;
    const GENDER_VALUES = 25;
    const CODED = /^\S*\d\S*$/u;
    /** Of several states the one that says returned or cancelled is the order's. */
    const RETURNS = 5;
    /** Up to this score a name is weak, and a column that price × quantity explains moves ahead of others, but not of strong names. */
    const WEAK_NAME = 86;
    const STRONGEST_WEAK = 91;
    const EXPLAINED = 10;
    /** All columns that may have a role, best first; equal ones in the order of the columns. */
    function candidatesOf(profile, meanings) {
        const rules = toRules();
        const candidates = [];
        // Without a row there are just the names to go by.
        const hasRows = profile.rowCount > 0;
        for (const column of profile.columns) {
            const meaning = meanings(column);
            const fits = [...fitsOf(meaning, hasRows ? column.type : undefined, rules), ...fitsByValues(column, meaning, profile)];
            for (const fit of fits) {
                const distance = profile.distance?.(fit.target, column) ?? 0;
                if (distance === Infinity)
                    continue;
                const candidate = {
                    evidence: '',
                    ...fit,
                    score: fit.score - distance + (hasRows ? weightOf$1(fit.target, column, profile) : 0),
                    column,
                    meaning,
                };
                if (isPlausible(candidate, profile))
                    candidates.push(candidate);
            }
        }
        return weighMoney(candidates, profile, meanings).toSorted((a, b) => b.score - a.score);
    }
    /** What the values of a column say for or against it, beside others of as fitting a name. */
    function weightOf$1(target, column, { rowCount }) {
        if (column.missing === rowCount)
            return -200;
        if (target !== 'order' && CODES$2.has(target) && rowCount >= FEW_ROWS && column.distinct === rowCount)
            return -4;
        if (target.endsWith('-name') && textsMatch(column, (text) => CODED.test(text), 1))
            return -20;
        if (target === 'status' && column.distinct <= MOST_STATES && (column.texts ?? []).some(isReturned))
            return RETURNS;
        return target === 'discount' && (column.max ?? 0) > 100 ? -30 : 0;
    }
    /** What columns without a telling name may be by their values: dates, and the sex of persons. */
    function fitsByValues(column, meaning, profile) {
        const isGender = column.type === 'text' &&
            meaning.concepts.size === 0 &&
            column.distinct > 1 &&
            column.distinct <= MOST_GENDERS &&
            textsMatch(column, (text) => GENDERS.test(text), 1);
        return isGender
            ? [{ target: 'gender', score: GENDER_VALUES, evidence: 'they are words for sexes' }]
            : dateFits(column, meaning, profile);
    }
    /** Dates that no rule for dates fits: nameless ones, and the sole date column whatever its name. */
    function dateFits(column, meaning, { columns }) {
        if (!typesOf('date').includes(column.type))
            return [];
        const others = columns.filter((one) => one !== column && typesOf('date').includes(one.type));
        if (others.length === 0)
            return [{ target: 'date', score: SOLE_DATE, evidence: 'no other column holds dates' }];
        if (isOtherDate(meaning))
            return [];
        // Of several the one that comes first is the order's.
        const earlier = others.filter((one) => inOrder$1(column, one) === 1).length;
        const evidence = earlier === others.length ? 'they come before all other dates' : '';
        return [{ target: 'date', score: NAMELESS_DATE + earlier, evidence }];
    }
    /** Whether the values can be what the name says. */
    function isPlausible({ target, column, meaning, score }, { rowCount }) {
        if (column.type === 'number' && CODES$2.has(target) && !isWhole$2(column))
            return false;
        switch (target) {
            case 'age':
                return (column.min ?? 0) >= 0 && (column.max ?? LEAST_OLDEST) >= LEAST_OLDEST && (column.max ?? 0) <= OLDEST_AGE;
            case 'gender':
                return column.distinct <= MOST_GENDERS;
            case 'customer-code':
            case 'customer-name':
                return column.distinct > 2 || rowCount < FEW_ROWS || rowCount <= column.distinct + column.missing;
            case 'status':
                return score >= 75 ? !meaning.concepts.has('state') || (column.texts ?? []).some(isStatus) : isStatusColumn(column);
            case 'state':
                return !isStatusColumn(column);
            case 'quantity':
            case 'price':
            case 'revenue':
            case 'cost':
            case 'profit':
                return column.percent !== true;
            default:
                return true;
        }
    }
    function isStatus(text) {
        return STATUS_WORDS.test(text) || isReturned(text);
    }
    function isStatusColumn(column) {
        return textsMatch(column, isStatus, 0.5);
    }
    /** Lets the relations between the money columns speak: what price × quantity gives is revenue, revenue − cost is profit, a share is none. */
    function weighMoney(candidates, { columns }, meanings) {
        const named = (target) => candidates
            .filter((one) => one.target === target)
            .toSorted((a, b) => b.score - a.score)
            .map(({ column }) => column);
        const nameless = columns.filter((column) => column.type === 'number' && meanings(column).concepts.size === 0);
        const [quantity, price, revenue, [discount]] = [named('quantity'), named('price'), named('revenue'), named('discount')];
        const proofs = proofsOf({ quantity, price, revenue, nameless, discount });
        const [cost] = named('cost');
        const weighed = candidates.flatMap((candidate) => {
            if (candidate.target === 'profit')
                return weighProfit(candidate, revenue[0], cost);
            // A price of something else: of fuel, of a competitor.
            if (candidate.target === 'price' && quantity.length === 0 && candidate.meaning.unknown.length > 0)
                return [];
            return [weighPart(candidate, proofs)];
        });
        return [...weighed, ...provenAlone(proofs, nameless, meanings)];
    }
    const PARTS$1 = ['quantity', 'price', 'revenue'];
    /** A part of a sale that the others prove moves ahead, but a revenue of a strong name stays as it is: net sales are not what price × quantity gives. */
    function weighPart(candidate, proofs) {
        const part = PARTS$1.find((one) => one === candidate.target);
        const proof = part && proofs.find((one) => one[part] === candidate.column);
        if (part === undefined || proof === undefined)
            return candidate;
        const { score } = candidate;
        const weak = score >= WEAK_NAME ? score : Math.min(STRONGEST_WEAK, score + EXPLAINED);
        return { ...candidate, score: part === 'revenue' ? weak : score + EXPLAINED, evidence: evidenceOf(part, proof) };
    }
    function provenAlone(proofs, nameless, meanings) {
        const [proof] = proofs;
        if (proof === undefined)
            return [];
        return PARTS$1.filter((part) => nameless.includes(proof[part])).map((target) => {
            const column = proof[target];
            return { target, column, meaning: meanings(column), score: PROVEN, evidence: evidenceOf(target, proof) };
        });
    }
    function evidenceOf(part, { quantity, price, revenue, share }) {
        const rows = `in ${String(Math.round(share * 100))} % of the rows looked at`;
        return part === 'revenue'
            ? `price × quantity gives it ${rows}`
            : `'${price.name}' × '${quantity.name}' gives '${revenue.name}' ${rows}`;
    }
    function weighProfit(candidate, revenue, cost) {
        const { column, meaning, score } = candidate;
        if (meaning.concepts.has('margin') && isRatio(column, revenue))
            return [];
        if (revenue === undefined || cost === undefined || revenue === column || cost === column)
            return [candidate];
        const [sales, costs] = [valueOf$2(revenue), valueOf$2(cost)];
        const share = agreement(column.sample.length, (row) => sales(row) - costs(row), valueOf$2(column));
        return share < HOLDS
            ? [candidate]
            : [
                {
                    ...candidate,
                    score: score + EXPLAINED,
                    evidence: `revenue − cost gives it in ${String(Math.round(share * 100))} % of the rows looked at`,
                },
            ];
    }

    /**
     * English words for one idea. Plurals in -s and -n and compounds of listed words (`unitprice`) need no entry. A few are of other languages
     * (`importe`): an English reading of them (import) would be another, so that they must be known wherever English is.
     */
    const WORDS$2 = {
        date: 'date tag day dt',
        time: 'time',
        period: 'year month week quarter qtr anno yr mth wk',
        order: 'order ordered ord customerorder',
        invoice: 'invoice inv receipt bill billing ticket basket cart document doc folio',
        transaction: 'transaction txn trans deal trx tran posting',
        till: 'till',
        purchase: 'purchase purchased bought',
        procure: 'procurement buying buy',
        sale: 'sale selling sell sls',
        revenue: 'revenue turnover proceeds takings gmv rev billings',
        amount: 'amount amt importe value valeur spend spent val charged money',
        total: 'total grand subtotal overall sum suma final extended global tot ext',
        net: 'net excl untaxed ex excluding exclusive sin without before',
        gross: 'gross incl with including inclusive after',
        quantity: 'quantity qty quantities units pieces pcs uds unita volume boxes cartons bottles',
        unit: 'unit each piece',
        count: 'count numberof noof numof nrof nbre cnt',
        price: 'price',
        list: 'list catalogue suggested recommended original old',
        actual: 'actual ist',
        cost: 'cost cogs costofgoods',
        standard: 'standard std manufacturing manufacture production',
        profit: 'profit earnings benefit grossincome netincome operatingincome',
        margin: 'margin',
        percent: 'percent percentage pct ratio quote taxa perc rate',
        discount: 'discount disc remise reduction rebate markdown',
        tax: 'tax vat gst duty excise',
        fee: 'fee commission provision surcharge tip bonus handling',
        ship: 'ship shipped shipping shipment expedition dispatch dispatched despatch freight transport carrier fulfilled fulfillment fulfilment shippingaddress billingaddress deliveryaddress shipto',
        deliver: 'delivery delivered deliver arrival received',
        estimate: 'estimated estimate expected promised planned prevision required requested scheduled limit',
        due: 'due deadline payable solde balance outstanding',
        birth: 'birth birthday dob born',
        stock: 'stock inventory warehouse onhand reorder',
        registration: 'registration registered register signup joined join since churn subscription first last',
        record: 'updated update modified changed loaded load import export snapshot approved valid effective start end expiry expiration begin',
        created: 'created create creation',
        return: 'return returned refund refunded',
        cancel: 'cancel cancelled canceled cancellation',
        id: 'id ids key code no nr num number ref reference uuid guid identifier hash nbr cd',
        name: 'name title fullname nm',
        descr: 'description descr desc designation text',
        given: 'givenname familyname',
        email: 'email mail emailaddress',
        contact: 'phone telephone telefon address street contact fax',
        customer: 'customer client buyer shopper user household cust consumer account member acct debtor subscriber guest tiers billto soldto',
        company: 'company',
        type: 'type kind',
        group: 'group class family assortment grp',
        product: 'product item article prod goods ware material merchandise',
        model: 'model modell',
        category: 'category genre categ cat',
        department: 'department',
        sub: 'sub secondary',
        segment: 'segment segmentation seg',
        occupation: 'occupation profession',
        region: 'region territory',
        zone: 'zone area district market',
        continent: 'continent',
        country: 'country countries land nation countryregion ctry',
        state: 'state province canton prefecture',
        county: 'county',
        city: 'city town cities suburb commune',
        postal: 'zip postal postcode postalcode',
        store: 'store shop branch outlet mall shoppingmall pointofsale restaurant retailer',
        location: 'location site',
        channel: 'channel chnl',
        platform: 'platform source medium',
        seller: 'seller salesperson salesman salesrep rep representative agent commercial consultant cashier associate merchant dealer server waiter barista opportunityowner accountowner accountmanager salesmanager',
        staff: 'staff operator',
        person: 'person',
        gender: 'gender sex',
        age: 'age',
        promotion: 'promotion promo campaign coupon voucher offer',
        status: 'status',
        visits: 'visit session visitor traffic footfall pageviews visiteur',
        line: 'line row position pos index lineitem sequence seq orderdetail orderlineitems posnr',
        payment: 'payment tender pmt paid',
        rating: 'rating review score stars satisfaction rank ranking',
        target: 'target budget forecast plan quota goal',
        previous: 'previous prior ly py growth change variance difference cumulative running ytd mtd',
        average: 'average avg mean',
        method: 'method mode',
        priority: 'priority band size level tier bucket range weight max maximum min minimum',
        other: 'holiday supplier vendor',
        currency: 'currency usd eur euro gbp dollar chf cad aud jpy inr brl mxn ccy',
    };
    /** What most columns are named with; words of other languages are a list of their own, loaded where these do not do. */
    const ENGLISH = {
        words: WORDS$2,
        phrases: {
            'product id': 'stockcode sku ean asin upc gtin isbn plu',
            line: 'orderlineitem orderitem orderline',
            'date time': 'timestamp',
            'category line': 'productline',
            'product descr': 'productdetail itemdetail',
            'invoice id': 'nrpiece',
            'invoice date': 'datepiece',
            'order date': 'audat',
            'sale count': 'sold',
            'sale price': 'soldfor',
            'list price': 'msrp mrp rrp',
            'gross profit': 'gp',
            'customer email': 'username',
            'order id': 'incrementid',
        },
        fillers: 'the of an uom and for by per in on at is column col field local retail online web fact dim tbl',
    };

    const SIGNS$1 = [
        [/%/gu, ' percent '],
        [/[€$£¥]/gu, ' currency '],
        [/#\s*(?:of)?/gu, ' number '],
        [/n[°º]/giu, ' nr '],
        [/(?<!\p{L})n[\s_–-]+1(?!\d)/giu, ' previous '],
        [/\bs\//giu, ' sin '],
        [/\bc\//giu, ' con '],
    ];
    /** Endings that a plural or a joint of a compound may add; none is the first. */
    const JOINTS = ['', 's', 'n', 'en', 'es', 'e', 'er'];
    /** Endings of gender and number in the Romance languages, after four letters. */
    const ENDINGS = ['o', 'a', 'os', 'as'];
    /** Endings that are a plural's alone. */
    const PLURALS$1 = ['s', 'n', 'en', 'es', 'i'];
    /** What a plural counts where it heads numbers. */
    const COUNTED$3 = new Set(['order', 'product', 'customer', 'transaction', 'invoice']);
    const LONGEST_PHRASE = 4;
    /** English words, and those of further lists, as one map. */
    function toVocabulary(...more) {
        const vocabulary = new Map();
        for (const { words, phrases, fillers } of [ENGLISH, ...more]) {
            for (const [ideas, listed] of [...Object.entries(words), ...Object.entries(phrases), ['', fillers]]) {
                for (const word of listed.split(' '))
                    vocabulary.set(folded(word), ideas === '' ? [] : ideas.split(' '));
            }
        }
        return vocabulary;
    }
    /**
     * Whether all words of a name are listed, or are plurals or pairs of listed ones. Among English words such a name says the same whatever words of other
     * languages are known besides: a test holds all of them to that.
     */
    function isPlain$1(name, vocabulary) {
        const isListed = (word) => vocabulary.has(word) || (word.length > 3 && word.endsWith('s') && vocabulary.has(word.slice(0, -1)));
        const isPair = (word) => {
            for (let end = 2; end < word.length; end += 1)
                if (vocabulary.has(word.slice(0, end)) && isListed(word.slice(end)))
                    return true;
            return false;
        };
        const words = wordsOf$2(name).map(folded);
        return words.every((word) => isListed(word) || isPair(word)) && meaningOf(name, vocabulary).unknown.length === 0;
    }
    /** The lower-case words of a column's name, split at spaces, signs, case changes and digits, without diacritics: `InvoiceNo` → `invoice no`. */
    function wordsOf$2(name) {
        let text = name;
        for (const [sign, word] of SIGNS$1)
            text = text.replace(sign, word);
        return text
            .replace(/ß/gu, 'ss')
            .normalize('NFD')
            .replace(/\p{M}/gu, '')
            .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
            .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
            .toLowerCase()
            .split(/[^\p{L}]+/u)
            .filter((word) => word !== '');
    }
    /** One spelling of umlauts: `verkaeufer` is `verkaufer`. Both the vocabulary and the names are folded, so other words do not suffer. */
    function folded(word) {
        return word.replace(/([aou])e(?=[a-rt-z])/gu, '$1');
    }
    /** What a name says, phrases before words, compounds taken apart. */
    function meaningOf(name, vocabulary) {
        const words = wordsOf$2(name).map(folded);
        const concepts = new Set();
        const unknown = [];
        for (let at = 0; at < words.length;) {
            const phrase = phraseAt(words, at, vocabulary);
            if (phrase === undefined && (words[at]?.length ?? 0) > 1)
                unknown.push(words[at] ?? '');
            for (const concept of phrase?.concepts ?? [])
                concepts.add(concept);
            at += phrase?.length ?? 1;
        }
        // Without or with tax: that is no tax.
        if (concepts.has('net') || concepts.has('gross'))
            concepts.delete('tax');
        return { concepts, unknown };
    }
    function phraseAt(words, at, vocabulary) {
        for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 1; length -= 1) {
            const concepts = vocabulary.get(words.slice(at, at + length).join(''));
            if (concepts !== undefined)
                return { concepts, length };
        }
        const concepts = conceptsOf(words[at] ?? '', vocabulary);
        return concepts === undefined ? undefined : { concepts, length: 1 };
    }
    /** The ideas of one word: as listed, less an ending of number or gender, or as a compound of listed words. */
    function conceptsOf(word, vocabulary) {
        const listed = vocabulary.get(word);
        if (listed !== undefined)
            return listed;
        const stemOf = (endings, least) => endings
            .map((ending) => (word.endsWith(ending) ? word.slice(0, -ending.length) : ''))
            .find((stem) => stem.length >= least && vocabulary.has(stem));
        const plural = stemOf(PLURALS$1, 3);
        const ideas = vocabulary.get(plural ?? stemOf(JOINTS.slice(1), 3) ?? stemOf(ENDINGS, 4) ?? '');
        // Orders and customers over numbers count them.
        if (ideas !== undefined)
            return plural !== undefined && ideas.some((idea) => COUNTED$3.has(idea)) ? [...ideas, 'count'] : ideas;
        return compoundOf(word, vocabulary);
    }
    /** The longest first part that leaves a known or divisible rest; parts are of three letters at least, but for `id` and the like at the end. */
    function compoundOf(word, vocabulary) {
        for (let end = word.length - 2; end > 2; end -= 1) {
            const first = vocabulary.get(word.slice(0, end));
            if (first === undefined || first.length === 0)
                continue;
            for (const joint of JOINTS) {
                if (!word.startsWith(joint, end))
                    continue;
                const rest = word.slice(end + joint.length);
                const others = endingOf(rest, vocabulary);
                if (others !== undefined && others.length > 0)
                    return [...first.filter((concept) => concept !== 'count'), ...others];
            }
        }
        return undefined;
    }
    function endingOf(rest, vocabulary) {
        if (rest.length > 2)
            return conceptsOf(rest, vocabulary);
        const concepts = vocabulary.get(rest);
        return concepts?.includes('id') === true ? concepts : undefined;
    }

    /** What the names of all columns of a table say; each is read once. */
    function toMeanings({ table, columns, distance }, vocabulary) {
        const read = new Map(columns.map((column) => [column, meaningOf(column.name, vocabulary)]));
        const named = [...read.values()];
        const goods = goodsIn(named);
        for (const [column, meaning] of read) {
            const things = thingsIn(meaningOf(column.of ?? column.table ?? table, vocabulary));
            const said = goods !== undefined && meaning.unknown.includes(goods)
                ? ['product']
                : whoseName(column, meaning, things, distance === undefined ? named : []);
            if (said.length === 0)
                continue;
            const unknown = meaning.unknown.filter((word) => word !== goods);
            read.set(column, { concepts: new Set([...said, ...meaning.concepts]), unknown });
        }
        return (column) => read.get(column) ?? meaningOf(column.name, vocabulary);
    }
    /** Beside these an unknown word that heads several columns is what is sold: `pizza_name`, `pizza_price`, `pizza_category`. */
    const OF_PRODUCTS = ['category', 'price', 'type', 'priority', 'group'];
    /** In how many names an unknown word must be to be what is sold. */
    const LEAST_NAMES = 3;
    function goodsIn(meanings) {
        if (says(meanings, 'product'))
            return undefined;
        return meanings
            .flatMap(({ unknown }) => unknown)
            .find((word) => {
            const named = meanings.filter(({ unknown }) => unknown.includes(word));
            return named.length >= LEAST_NAMES && says(named, 'name', 'id') && says(named, ...OF_PRODUCTS);
        });
    }
    function says(meanings, ...ideas) {
        return meanings.some(({ concepts }) => ideas.some((idea) => concepts.has(idea)));
    }
    /** What the rows of a table may be, and its name may say. */
    const THINGS = [
        'customer',
        'product',
        'store',
        'seller',
        'category',
        'region',
        'channel',
        'promotion',
        'continent',
        'country',
        'state',
        'city',
        'segment',
        'staff',
        'order',
        'invoice',
    ];
    /** Columns that say nothing but this are the code or the name of what the rows are. */
    const BARE$1 = ['id', 'name', 'descr'];
    /**
     * Whether names of a table and its columns say all that they would with words of more languages. The table's own matters beside a column that says
     * nothing but `id` or `name`.
     */
    function saysAll(table, columns, vocabulary) {
        const isBare = (name) => {
            const { concepts } = meaningOf(name, vocabulary);
            return concepts.size === 1 && BARE$1.some((idea) => concepts.has(idea));
        };
        const names = columns.some(isBare) ? [table, ...columns] : columns;
        return columns.length > 0 && names.every((name) => isPlain$1(name, vocabulary));
    }
    /** Order numbers where a shop calls them names: `#1001`, `SO1001`. */
    const ORDER_NAME = /^#?\p{Lu}{0,4}-?\d{3,}$/u;
    /** What the rows of a table are, by its name; nothing where that says several things. */
    function thingsIn({ concepts }) {
        const ideas = [...concepts].filter((idea) => idea !== 'count');
        return ideas.length === 1 ? ideas.filter((idea) => THINGS.includes(idea)) : [];
    }
    /** Of these the number alone is theirs; a name or description beside it is of a customer or product. */
    const DEALS = ['order', 'invoice'];
    /** What a column called `id` or `name` alone is the code or the name of; `named`: all columns of its table, none where they are of joined tables. */
    function whoseName(column, { concepts, unknown }, things, named) {
        const [idea] = concepts;
        if (idea === undefined || concepts.size > 1 || unknown.length > 0 || !BARE$1.includes(idea))
            return [];
        const [thing] = things;
        if (thing !== undefined && (idea === 'id' || !DEALS.includes(thing)))
            return things;
        if (idea !== 'name' || column.type !== 'text' || named.length === 0)
            return [];
        if (textsMatch(column, (text) => ORDER_NAME.test(text), 1))
            return ['order', 'id'];
        const isNamed = (of) => named.some((other) => other.concepts.has(of) && other.concepts.has('name'));
        if (says(named, 'customer'))
            return isNamed('customer') ? [] : ['customer'];
        if (!says(named, 'product'))
            return says(named, 'category', 'price', 'quantity') ? ['product'] : [];
        return says(named, ...DEALS, 'transaction') ? ['customer'] : [];
    }

    /** The roles a column can have (DESIGN 3.2). */
    const ROLES = [
        'date',
        'order',
        'customer',
        'customer-name',
        'product',
        'category',
        'subcategory',
        'region',
        'continent',
        'country',
        'state',
        'city',
        'store',
        'channel',
        'segment',
        'seller',
        'gender',
        'age',
        'quantity',
        'price',
        'revenue',
        'cost',
        'profit',
        'discount',
        'promotion',
        'shipped',
        'delivered',
        'status',
        'visits',
    ];
    /** Whether a name is one of the roles. */
    function isRole(name) {
        return ROLES.includes(name);
    }

    /** Candidates closer than this are both likely, and the reader is told. */
    const CLOSE = 2;
    /** Below this score a second candidate is not worth a word, but for dates: on them all else rests. */
    const WORTH_A_WORD = 60;
    /** `14:05`, `2:05:09 PM`, `14h05`. */
    const TIME_OF_DAY = /^\s*\d{1,2}[:.h]\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*$/iu;
    /** Finds out what the columns of a table mean, from the words of their names, types, values and how the columns relate. */
    function detectRoles(profile, vocabulary, chosen = {}) {
        const warnings = [];
        const detection = { profile, chosen, meanings: toMeanings(profile, vocabulary), warnings };
        const given = givenRoles(detection);
        const columnOf = (role) => given.find((one) => one.role === role)?.column;
        const money = {
            price: columnOf('price'),
            quantity: columnOf('quantity'),
            discount: columnOf('discount'),
            revenue: columnOf('revenue'),
            cost: columnOf('cost'),
            profit: columnOf('profit'),
        };
        const discount = discountOf(money, detection);
        const kept = given.filter((one) => one.role !== 'discount' || discount !== 'amount');
        const roles = kept.toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
        const order = columnOf('order');
        const time = timeOfDayOf(detection, columnOf('date'));
        warnAboutValues(profile.table, roles, money, warnings);
        return {
            roles: roles.map(({ role, column, reason }) => ({
                role,
                ref: { table: column.table ?? profile.table, column: column.name },
                reason,
            })),
            ...(time === undefined ? {} : { timeOfDay: time.name }),
            costPerUnit: money.cost !== undefined && isCostPerUnit(detection.meanings(money.cost).concepts, money),
            discountPercent: discount === 'percent',
            cancelledByC: order !== undefined && marksCancellations(order),
            warnings,
        };
    }
    /** The chosen roles, then the detected ones: each column gets one role, the best fits first. */
    function givenRoles({ profile, chosen, meanings, warnings }) {
        const given = [];
        for (const [role, name] of Object.entries(chosen)) {
            const column = profile.columns.find((one) => one.table !== undefined && `${one.table}.${one.name}` === name) ??
                profile.columns.find((one) => one.name === name);
            if (column !== undefined)
                given.push({ role: role, column, reason: 'Set by the option roles.' });
        }
        const candidates = candidatesOf(profile, meanings).filter(({ column }) => given.every((one) => one.column !== column));
        const found = assign(candidates.filter(({ target }) => rolesOf(target).some((role) => chosen[role] === undefined)));
        const detected = toRoles(found, profile.rowCount).filter(({ role }) => chosen[role] === undefined);
        given.push(...detected);
        for (const one of detected)
            warnIfAmbiguous(one, candidates, { table: profile.table, warnings, taken: given });
        return given;
    }
    function assign(candidates) {
        const found = new Map();
        const taken = new Set();
        for (const candidate of candidates) {
            if (found.has(candidate.target) || taken.has(candidate.column))
                continue;
            found.set(candidate.target, candidate);
            taken.add(candidate.column);
        }
        return found;
    }
    /** The roles that a target serves: those with a code and a name column are decided between the two. */
    function rolesOf(target) {
        if (target === 'customer-code' || target === 'customer-name')
            return ['customer', 'customer-name'];
        const pair = PAIRS.find((role) => target === `${role}-code` || target === `${role}-name`);
        return pair === undefined ? [target] : [pair];
    }
    /** Roles that take the name column where it is never missing, else the code (DESIGN R2 for products; stores and sellers alike). */
    const PAIRS = ['product', 'store', 'seller'];
    /** A code column that fits less than this is a makeshift (an e-mail address), and a name goes before it. */
    const MAKESHIFT = 50;
    function toRoles(found, rowCount) {
        const given = [];
        const give = (role, candidate, why = '') => {
            if (candidate !== undefined)
                given.push({ role, column: candidate.column, reason: reasonOf(candidate, rowCount, why) });
        };
        for (const [target, candidate] of found) {
            if (rolesOf(target)[0] === target && target !== 'customer-name')
                give(target, candidate);
        }
        const code = found.get('customer-code');
        const name = found.get('customer-name');
        const byCode = code !== undefined && (name === undefined || code.score >= MAKESHIFT);
        give('customer', byCode ? code : name, byCode && name !== undefined ? 'a code tells customers apart better than a name' : '');
        if (byCode)
            give('customer-name', name);
        for (const role of PAIRS) {
            const label = found.get(`${role}-name`);
            const key = found.get(`${role}-code`);
            const named = label !== undefined && (label.column.missing === 0 || key === undefined);
            give(role, named ? label : key, label !== undefined && !named ? `the name in '${label.column.name}' is sometimes missing` : '');
        }
        return given;
    }
    const HOLDS_WORDS = {
        number: 'numbers',
        text: 'texts',
        date: 'dates',
        datetime: 'dates with a time',
        boolean: 'answers of yes or no',
    };
    /** Ideas that are not called by a plain word. */
    const PLAIN_WORDS = {
        id: 'code',
        count: 'number',
        created: 'creation',
        descr: 'description',
        sub: 'subordinate',
        procure: 'buying',
        ship: 'shipping',
        deliver: 'delivery',
        staff: 'employee',
    };
    function reasonOf({ column, meaning, evidence }, rowCount, why) {
        const ideas = [...meaning.concepts].filter((concept) => concept !== 'count' || column.type === 'number');
        const said = ideas.map((concept) => PLAIN_WORDS[concept] ?? concept);
        const last = said.pop() ?? '';
        const named = last === '' ? '' : `its name says ${said.length === 0 ? last : `${said.join(', ')} and ${last}`}`;
        const { distinct, type } = column;
        const values = distinct > 1 ? `${String(distinct)} different ${HOLDS_WORDS[type]}` : distinct === 1 ? 'one value' : 'no value';
        const sentence = [named, `it holds ${values} in ${String(rowCount)} rows`, evidence, why]
            .filter((part) => part !== '')
            .join('; ');
        return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
    }
    /** A column as `roles` names it. */
    function labelOf$1({ table, name }) {
        return table === undefined ? name : `${table}.${name}`;
    }
    /** Tells of other columns that would do nearly as well, with the way to choose one. */
    function warnIfAmbiguous({ role, column }, candidates, { table, warnings, taken }) {
        const best = candidates.find((one) => one.column === column && rolesOf(one.target).includes(role));
        if (best === undefined || (best.score < WORTH_A_WORD && role !== 'date'))
            return;
        const others = candidates.filter((one) => one.target === best.target && one.column !== column && one.score >= best.score - CLOSE);
        const free = others.filter((other) => taken.every((one) => one.column !== other.column)).map((one) => labelOf$1(one.column));
        const [first] = free;
        if (first === undefined)
            return;
        const listed = free.map((name) => `'${name}'`).join(', ');
        const message = `The role ${role} is taken from '${labelOf$1(column)}', but ${listed} would do as well; set roles="${role}: ${first}" to choose`;
        warnings.push({
            code: 'ambiguous-role',
            message,
            table: column.table ?? table,
            column: column.name,
            params: { role, column: column.name, others: free },
        });
    }
    function discountOf(money, { profile: { table }, chosen, meanings, warnings }) {
        const { discount } = money;
        if (discount === undefined)
            return undefined;
        const kind = discountKindOf(discount, meanings(discount).concepts, money);
        if (kind !== 'amount')
            return kind;
        const column = discount.name;
        const kept = chosen.discount === column;
        const message = `'${column}' seems to hold amounts of money; the role discount wants a part of the price (0 … 1 or 0 … 100)${kept ? '' : ', so it has no role'}`;
        warnings.push({ code: 'discount-amount', message, table, column, params: { column } });
        return kept ? 'percent' : 'amount';
    }
    /** In how many rows a later date may come before the order's without a word. */
    const FEW = 0.05;
    function warnAboutValues(table, given, { price, quantity, revenue }, warnings) {
        const date = given.find((one) => one.role === 'date')?.column;
        for (const { role, column } of given) {
            if (date === undefined || (role !== 'shipped' && role !== 'delivered') || inOrder$1(date, column) >= 1 - FEW)
                continue;
            const message = `'${column.name}' (${role}) is often before '${date.name}' (date); check the roles or how the dates are read`;
            warnings.push({
                code: 'dates-out-of-order',
                message,
                table,
                column: column.name,
                params: { role, column: column.name, date: date.name },
            });
        }
        if (revenue !== undefined || price === undefined || quantity === undefined || !looksLikeLineTotal(price, quantity))
            return;
        const message = `'${price.name}' grows with '${quantity.name}' and may be the price of the whole line; if so, set roles="revenue: ${price.name}"`;
        warnings.push({
            code: 'price-may-be-total',
            message,
            table,
            column: price.name,
            params: { price: price.name, quantity: quantity.name },
        });
    }
    /** The one text column of times of day, where the date column has dates alone. */
    function timeOfDayOf({ profile: { columns }, meanings }, date) {
        if (date?.type !== 'date')
            return undefined;
        const ideas = [...meanings(date).concepts].filter((concept) => concept !== 'date');
        const isOf = (one) => {
            if (one.table !== date.table)
                return false;
            const meaning = meanings(one);
            return meaning.concepts.has('time') && (!isOtherDate(meaning) || ideas.every((concept) => meaning.concepts.has(concept)));
        };
        const times = columns.filter((one) => one.type === 'text' && isOf(one) && textsMatch(one, (text) => TIME_OF_DAY.test(text), 1));
        if (times.length < 2)
            return times[0];
        const alike = times.filter((one) => ideas.every((concept) => meanings(one).concepts.has(concept)) && meanings(one).concepts.size === ideas.length + 1);
        return alike.length === 1 ? alike[0] : undefined;
    }

    const DAY_MS$7 = 86_400_000;
    /** Whether no row of a column has a value, so that its type means nothing. */
    function isEmpty$1(column) {
        return column.missing === column.length;
    }
    /** Whether a row has a value. */
    function isPresent({ valid }, row) {
        return valid === undefined || (((valid[row >> 3] ?? 0) >> (row & 7)) & 1) === 1;
    }
    /** The value of a row as a number: numbers, days, milliseconds, 0 and 1, codes into a text's dictionary; NaN where missing. */
    function numberAt(column, row) {
        if (!isPresent(column, row))
            return Number.NaN;
        const stored = (column.type === 'text' ? column.codes[row] : column.values[row]) ?? Number.NaN;
        return column.type === 'number' && column.kind === 'decimal' ? stored / 10 ** column.scale : stored;
    }
    /** The value of a row as one would write it in a file, undefined where missing. */
    function textAt$1(column, row) {
        if (!isPresent(column, row))
            return undefined;
        switch (column.type) {
            case 'text':
                return column.dictionary[column.codes[row] ?? 0];
            case 'date':
                return isoDate(column.values[row] ?? 0);
            case 'datetime':
                return isoTime$1(column.values[row] ?? 0, column.instant);
            case 'boolean':
                return column.values[row] === 1 ? 'true' : 'false';
            case 'number':
                return String(numberAt(column, row));
        }
    }
    function isoTime$1(ms, instant) {
        const day = Math.floor(ms / DAY_MS$7);
        const time = new Date(ms - day * DAY_MS$7).toISOString().slice(11, ms % 1000 === 0 ? 19 : 23);
        return `${isoDate(day)}T${time}${instant ? 'Z' : ''}`;
    }
    /** A bitmap of present rows, or none where all are. */
    class Validity {
        #bits;
        missing = 0;
        constructor(length) {
            this.#bits = new Uint8Array((length + 7) >> 3).fill(0xff);
            if ((length & 7) !== 0)
                this.#bits[this.#bits.length - 1] = (1 << (length & 7)) - 1;
        }
        /** Marks a row, present until then, as missing. */
        drop(row) {
            this.#clear(row);
            this.missing += 1;
        }
        /** Takes over which of the first rows have values from a column, whole bytes at once. */
        startWith(column) {
            const { valid, missing, length } = column;
            if (valid === undefined || missing === 0)
                return;
            const last = length >> 3;
            this.#bits.set(valid.subarray(0, last));
            for (let row = last << 3; row < length; row += 1)
                if (!isPresent(column, row))
                    this.#clear(row);
            this.missing += missing;
        }
        /** The fields of a column that say which rows have values. */
        fields() {
            return this.missing === 0 ? { missing: 0 } : { valid: this.#bits, missing: this.missing };
        }
        #clear(row) {
            const byte = row >> 3;
            this.#bits[byte] = (this.#bits[byte] ?? 0) & ~(1 << (row & 7));
        }
    }

    /** Signs that stand for one currency alone; `$` and `¥` do not. */
    const SIGNS = {
        '€': 'EUR',
        '£': 'GBP',
        '₹': 'INR',
        '₽': 'RUB',
        '₩': 'KRW',
        '₺': 'TRY',
        R$: 'BRL',
    };
    const CODES$1 = /(?<![\p{L}])(EUR|USD|GBP|CHF|CAD|AUD|NZD|JPY|CNY|INR|BRL|MXN|SEK|NOK|DKK|PLN|CZK|HUF|RON|TRY|ZAR|SGD|HKD|KRW)(?![\p{L}])/u;
    const SIGN$1 = /R\$|[€£₹₽₩₺]/u;
    const MONEY$2 = ['revenue', 'price', 'profit', 'cost'];
    const CURRENCY_COLUMN = /currency|w(?:[aä]|ae)hrung|devise|moneda|moeda|valuta|waerk|waers/iu;
    /**
     * The currency that the money columns tell of, in their names (`Amount (USD)`) or before and after their numbers, or else columns of currencies
     * with one value alone; undefined where none does or they differ.
     */
    function currencyIn(tables, roles) {
        const money = roles.filter(({ role }) => MONEY$2.includes(role)).map(({ ref }) => ref);
        const found = tables
            .flatMap(({ name, columns }) => columns.filter((column) => money.some((ref) => ref.table === name && ref.column === column.name)))
            .map((column) => currencyOf$1(column.name) ?? currencyOf$1(column.guess))
            .filter((code) => code !== undefined);
        if (found.length === 0)
            return tables[0] && columnCurrency(tables[0]);
        return new Set(found).size === 1 ? found[0] : undefined;
    }
    function columnCurrency(table) {
        const found = table.columns.flatMap((column) => column.type === 'text' && CURRENCY_COLUMN.test(column.name) ? column.dictionary.map((text) => text.trim().toUpperCase()) : []);
        return new Set(found).size === 1 ? CODES$1.exec(found[0] ?? '')?.[1] : undefined;
    }
    function currencyOf$1(text) {
        const sign = SIGN$1.exec(text)?.[0];
        return sign === undefined ? CODES$1.exec(text)?.[1] : SIGNS[sign];
    }

    const MINUTE_MS = 60_000;
    const HOUR_MS = 3_600_000;
    const DAY_MS$6 = 86_400_000;
    const TIME$1 = /^\s*(\d{1,2})[:.h](\d{2})(?::(\d{2}(?:[.,]\d+)?))?\s*([ap])?\.?(?:m\.?)?\s*$/iu;
    /** The milliseconds from midnight of a written time of day (`13:08`, `1:08:30 PM`); undefined for anything else. */
    function timeOfDay(text) {
        const [, hours, minutes, seconds = '0', half] = TIME$1.exec(text) ?? [];
        if (hours === undefined || minutes === undefined)
            return undefined;
        const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
        if (hour > 23 || Number(minutes) > 59)
            return undefined;
        return hour * HOUR_MS + Number(minutes) * MINUTE_MS + Number(seconds.replace(',', '.')) * 1000;
    }
    /**
     * The table with the date column `date` made a wall-clock datetime by the times of day in column `time` (DESIGN R3); that one stays as it is.
     * A row without a readable time is at midnight. The same table where the columns are not a date and a text.
     */
    function joinTime(table, date, time) {
        const days = table.columns.find((column) => column.name === date);
        const clock = table.columns.find((column) => column.name === time);
        if (days?.type !== 'date' || clock?.type !== 'text')
            return table;
        const times = clock.dictionary.map((text) => timeOfDay(text) ?? 0);
        const values = new Float64Array(days.length);
        const validity = new Validity(days.length);
        let min = Number.POSITIVE_INFINITY;
        let max = Number.NEGATIVE_INFINITY;
        for (let row = 0; row < days.length; row += 1) {
            if (!isPresent(days, row)) {
                validity.drop(row);
                continue;
            }
            const value = (days.values[row] ?? 0) * DAY_MS$6 + (isPresent(clock, row) ? (times[clock.codes[row] ?? 0] ?? 0) : 0);
            values[row] = value;
            if (value < min)
                min = value;
            if (value > max)
                max = value;
        }
        const joined = {
            name: date,
            type: 'datetime',
            length: days.length,
            values,
            instant: false,
            min: Number.isFinite(min) ? min : 0,
            max: Number.isFinite(max) ? max : 0,
            guess: `${days.guess}, with the time of day in '${time}'`,
            ...validity.fields(),
        };
        return { ...table, columns: table.columns.map((column) => (column === days ? joined : column)) };
    }

    /** What tells whether a column may have a role by its name: whether a word of it is known. */
    function likelyNames(vocabulary) {
        return (column) => meaningOf(column, vocabulary).concepts.size > 0;
    }

    /**
     * Which columns of a single file are worth reading before anyone asks: those that may have a role by their name, or that an option speaks of.
     * Of several files all are read, for any of them may be what they are joined by.
     */
    function likelyColumns(sources, { read, roles, define }, words) {
        if (sources.length > 1)
            return {};
        const wants = async (columns) => {
            const isSpoken = namedIn([read, roles, define]);
            const isLikely = likelyNames(await words.neededFor('', columns));
            return (column) => isLikely(column) || isSpoken(column);
        };
        return { wants };
    }
    /** What tells whether texts anywhere in a value may name a column: whether its name stands in one of them. */
    function namedIn(value) {
        const texts = [];
        JSON.stringify(value, (key, inner) => {
            texts.push(key);
            if (typeof inner === 'string')
                texts.push(inner);
            return inner;
        });
        // A quotation mark in a name is written twice.
        const all = texts.join('\n').replaceAll('""', '"').toLowerCase();
        return (column) => all.includes(column.toLowerCase());
    }
    /** What is known of a table's columns that were left in their file. */
    function laterInfos({ name: table, later }) {
        return later?.infos.map((info) => ({ ...info, table, guess: 'as the file says; read when it is asked', distinct: 0 })) ?? [];
    }

    /** Rows looked at for relations between columns, spread evenly over the table. */
    const SAMPLED_ROWS = 1000;
    /** Above this many distinct values the count is an estimate from the rows seen so far. */
    const COUNTED$2 = 100_000;
    /** Places of the table that counts other values; a power of two, never more than half full. */
    const PLACES$1 = 2 ** 18;
    /** Whole values within a range of this size are counted by a bit each: some ten times faster than by a set. */
    const BIT_RANGE = 2 ** 22;
    /** What role detection needs to know of a table: counts over all rows, and the same sampled rows of every column. */
    function profileTable(table) {
        const rows = sampledRows(table.rowCount);
        return { table: table.name, rowCount: table.rowCount, columns: table.columns.map((column) => profileColumn(column, rows)) };
    }
    /** The rows that are looked at for relations between columns, spread evenly. */
    function sampledRows(rowCount) {
        const count = Math.min(rowCount, SAMPLED_ROWS);
        return Array.from({ length: count }, (_, index) => Math.floor((index * rowCount) / count));
    }
    function profileColumn(column, rows) {
        const profile = {
            name: column.name,
            type: column.type,
            missing: column.missing,
            distinct: distinctOf(column),
            ...boundsOf$1(column),
            ...(column.type === 'number' && column.percent === true ? { percent: true } : {}),
            sample: Float64Array.from(rows, (row) => numberAt(column, row)),
        };
        if (column.type !== 'text')
            return profile;
        return {
            ...profile,
            ...(column.list ? { someTexts: column.list.sample(LOOKED_AT) } : {}),
            get texts() {
                return column.dictionary;
            },
        };
    }
    /** Least and greatest value of what is no text; nothing where there is no value. */
    function boundsOf$1(column) {
        if (column.type === 'text' || column.type === 'boolean' || column.missing === column.length)
            return {};
        const unit = column.type === 'number' && column.kind === 'decimal' ? 10 ** column.scale : 1;
        return { min: column.min / unit, max: column.max / unit };
    }
    /** How many different values a column has; an estimate above 100,000. */
    function distinctOf(column) {
        if (column.missing === column.length)
            return 0;
        if (column.type === 'text')
            return column.list?.size ?? column.dictionary.length;
        const range = column.type === 'boolean' ? { min: 0, max: 1 } : column;
        const isWhole = column.type !== 'number' || column.kind === 'decimal';
        return isWhole && range.max - range.min < BIT_RANGE ? countByBits(column, range.min, range.max) : countBySet(column);
    }
    function countByBits(column, min, max) {
        const range = max - min + 1;
        const seen = new Uint8Array(range);
        const { values, length } = column;
        let count = 0;
        // Quantities and discounts have all been met after a few rows.
        for (let row = 0; row < length && count < range; row += 1) {
            const at = values[row] - min;
            if (seen[at] !== 0 || !isPresent(column, row))
                continue;
            seen[at] = 1;
            count += 1;
        }
        return count;
    }
    /**
     * Counts by an open-addressed table of the values themselves, some three times as fast as a set of boxed numbers (1 M doubles: 31 → 10 ms).
     * Infinities count as values; NaN marks the free places.
     */
    function countBySet(column) {
        const { values, length } = column;
        const seen = new Float64Array(PLACES$1).fill(Number.NaN);
        const value = new Float64Array(1);
        const words = new Uint32Array(value.buffer);
        let count = 0;
        for (let row = 0; row < length; row += 1) {
            if (!isPresent(column, row))
                continue;
            // −0 and 0 are one value.
            const one = values[row] + 0;
            value[0] = one;
            const mixed = Math.imul((words[0] ?? 0) ^ Math.imul(words[1] ?? 0, 0x9e3779b1), 0x85ebca6b);
            let place = (mixed ^ (mixed >>> 15)) & (PLACES$1 - 1);
            while (seen[place] !== one && !Number.isNaN(seen[place]))
                place = (place + 1) & (PLACES$1 - 1);
            if (seen[place] === one)
                continue;
            seen[place] = one;
            count += 1;
            if (count > COUNTED$2)
                return Math.round((count * length) / (row + 1));
        }
        return count;
    }

    const DAY_MS$5 = 86_400_000;
    /**
     * Finds out what a table's columns mean and what values they have. Roles of `before`, the catalog before rows were added, stay as they were.
     * @throws SalesError `unknown-field`, `bad-type` where a role was set to a column that cannot have it
     */
    function describeTable(loaded, settings, before) {
        const profile = profileTable(loaded);
        const chosen = settings.chosen([loaded]);
        const named = Object.fromEntries([...rolesKept(before), ...chosen].map(({ role, ref }) => [role, ref?.column ?? '']));
        const detected = detectRoles(profile, settings.vocabulary, named);
        const roles = detected.roles.map((choice) => before?.roles.find((one) => one.role === choice.role) ?? choice);
        const { table, timed } = prepareTable(loaded, { detected, roles });
        return { tables: [table], catalog: catalogOf([table], { profiles: [profile], detected, roles, settings }), timed };
    }
    /** A table as it is asked: its date with the time of day, columns without a value of the type that their role wants. */
    function prepareTable(loaded, { detected, roles }) {
        const own = roles.filter(({ ref }) => ref.table === loaded.name);
        const date = own.find(({ role }) => role === 'date')?.ref.column;
        const table = typeEmpty(loaded, own);
        if (date === undefined || detected.timeOfDay === undefined)
            return { table };
        const timed = { date, time: detected.timeOfDay };
        return { table: joinTime(table, timed.date, timed.time), timed };
    }
    /** The catalog after rows were added: counts, bounds and days are new, meanings are what they were. */
    function catalogAfter(catalog, { table, distinct, warnings }, settings) {
        const columns = catalog.columns.map((info) => {
            const index = info.table === table.name ? table.columns.findIndex(({ name }) => name === info.name) : -1;
            const column = table.columns[index];
            return column ? { ...info, missing: column.missing, distinct: distinct[index] ?? info.distinct, ...boundsOf$1(column) } : info;
        });
        const date = columns.find(({ role }) => role === 'date');
        const { currency: before, ...rest } = catalog;
        const currency = settings.currency ?? (before && currencyIn([table], catalog.roles));
        return {
            ...rest,
            tables: catalog.tables.map((one) => (one.name === table.name ? { ...one, rowCount: table.rowCount } : one)),
            columns,
            ...(currency === undefined ? {} : { currency }),
            ...(date === undefined ? {} : daysOf$2(date, catalog.calendar.timeZone)),
            warnings: warnings.length === 0 ? catalog.warnings : [...catalog.warnings, ...warnings],
        };
    }
    /** The roles of columns that had values, and so do not change their meaning with new rows. */
    function rolesKept(before) {
        const hasValues = ({ ref }) => {
            const rows = before?.tables.find(({ name }) => name === ref.table)?.rowCount;
            return (before?.columns.some(({ table, name, missing }) => table === ref.table && name === ref.column && missing === rows) !== true);
        };
        return before?.roles.filter(hasValues) ?? [];
    }
    /** A column without any value has the type that its role wants, so that it can be asked like one with values. */
    function typeEmpty(table, roles) {
        const columns = table.columns.map((column) => {
            const role = roles.find(({ ref }) => ref.column === column.name)?.role;
            const types = role && ROLE_TYPES[role];
            const [type] = types ?? [];
            if (type === undefined || types?.includes(column.type) === true || !isEmpty$1(column))
                return column;
            return emptyColumn$1(column, type);
        });
        return { ...table, columns };
    }
    /** A column without values as one of days or, as all other roles want it, of numbers. */
    function emptyColumn$1({ name, length, guess, missing, valid }, type) {
        const none = { name, length, guess, missing, ...(valid && { valid }) };
        if (type === 'date')
            return { ...none, type, values: new Int32Array(length), min: 0, max: 0 };
        const [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
        return { ...none, type: 'number', kind: 'float', values: new Float64Array(length).fill(Number.NaN), min, max };
    }
    /** What is known of tables, joins left out. */
    function catalogOf(tables, { profiles, detected, roles, settings }) {
        const columns = tables.flatMap((table, at) => [
            ...table.columns.map((column, index) => columnInfo(table.name, column, profiles[at]?.columns[index], roles)),
            ...laterInfos(table),
        ]);
        const date = columns.find((column) => column.role === 'date');
        const currency = settings.currency ?? currencyIn(tables, roles);
        const { costPerUnit, discountPercent, cancelledByC } = detected;
        return {
            tables: tables.map(({ name, rowCount }) => ({ name, rowCount })),
            joins: [],
            columns,
            roles,
            otherRoles: [],
            costPerUnit,
            discountPercent,
            cancelledByC,
            define: settings.define,
            calendar: settings.calendar,
            ...(currency === undefined ? {} : { currency }),
            ...(date === undefined ? {} : daysOf$2(date, settings.calendar.timeZone)),
            warnings: [...tables.flatMap((table) => table.warnings), ...detected.warnings],
        };
    }
    function columnInfo(table, column, profile, roles) {
        const role = roles.find(({ ref }) => ref.table === table && ref.column === column.name)?.role;
        // The date column has changed its type where the time of day was joined to it, so its counts are taken anew.
        const distinct = profile?.type === column.type ? profile.distinct : distinctOf(column);
        return {
            table,
            name: column.name,
            type: column.type,
            ...(role === undefined ? {} : { role }),
            missing: column.missing,
            guess: column.guess,
            distinct,
            ...boundsOf$1(column),
            ...(column.type === 'datetime' ? { instant: column.instant } : {}),
            ...(column.type === 'number' && column.percent === true ? { percent: true } : {}),
        };
    }
    /** First and last calendar day of the date column. */
    function daysOf$2({ type, instant, min, max }, timeZone) {
        if (min === undefined || max === undefined)
            return {};
        const zone = new TimeZone(timeZone);
        const day = (value) => type === 'date' ? value : instant === true ? zone.dayOf(value) : Math.floor(value / DAY_MS$5);
        return { oldest: day(min), newest: day(max) };
    }

    /** Whether a value is a list of objects, one per row. */
    function isRows(input) {
        return Array.isArray(input) && input.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row));
    }

    /** The bytes of all parts in a row; written into the start of `into` where there are several and it is given, for it must have the room. */
    function concatBytes(parts, into) {
        const [only] = parts;
        if (parts.length === 1 && only)
            return only;
        const length = parts.reduce((sum, part) => sum + part.length, 0);
        const whole = into?.subarray(0, length) ?? new Uint8Array(length);
        let at = 0;
        for (const part of parts) {
            whole.set(part, at);
            at += part.length;
        }
        return whole;
    }
    /** All bytes of a stream at once. */
    async function collectBytes(chunks) {
        const parts = [];
        for await (const chunk of chunks)
            parts.push(chunk);
        return concatBytes(parts);
    }
    /** Reads ahead until `count` bytes are there (or the end): those bytes, and the whole stream again from its start. */
    async function peekBytes(chunks, count) {
        const iterator = chunks[Symbol.asyncIterator]();
        const parts = [];
        let length = 0;
        while (length < count) {
            const next = await iterator.next();
            if (next.done)
                break;
            parts.push(next.value);
            length += next.value.length;
        }
        const head = concatBytes(parts);
        return { head: head.subarray(0, count), all: resume(head, iterator) };
    }
    async function* resume(head, iterator) {
        try {
            if (head.length > 0)
                yield head;
            for (;;) {
                const next = await iterator.next();
                if (next.done)
                    return;
                yield next.value;
            }
        }
        finally {
            await iterator.return?.();
        }
    }
    /** The bytes of a web stream; the stream is cancelled when the reader stops early. */
    async function* streamBytes(stream) {
        const reader = stream.getReader();
        let finished = false;
        try {
            for (;;) {
                const { done, value } = await reader.read();
                if (done) {
                    finished = true;
                    return;
                }
                yield value;
            }
        }
        finally {
            // A stream that failed refuses to be cancelled, and nobody waits for it any more.
            if (!finished)
                await reader.cancel().catch(() => undefined);
        }
    }

    const QUOTE = 34;
    const LF = 10;
    const CR = 13;
    /** Bytes split at a time: they and the places of their cells stay in the processor's cache. */
    const PART_BYTES$1 = 1 << 17;
    const NEVER = -1;
    /** In each byte of a word: one, what is above a CR, and the highest bit. */
    const ONES = 0x01010101;
    const ABOVE_CR = 0x0e0e0e0e;
    const HIGHEST = 0x80808080;
    /**
     * Splits UTF-8 bytes at delimiters and line ends (LF, CRLF, CR or mixed), while they arrive. A cell in quotes may hold both, and two quotes
     * for one; blanks between a closing quote and what ends the cell are left out, a quote that closes nothing is kept. A blank line is a row of
     * one empty cell; a line end after the last row ends that row and begins no other.
     */
    class CsvScanner {
        bytes;
        cells;
        rowEnds = new Int32Array(1 << 12);
        rowCount = 0;
        badQuotes = [];
        /** After `finish`: the row, of all, with a quote that is never closed; it is not among the rows. */
        unclosedRow;
        #delimiter;
        #length = 0;
        #done = 0;
        #wanted = 0;
        #rowsBefore = 0;
        /** Of the row that is read: cells with doubled quotes, and whether one has a quote in the wrong place. */
        #doubled = [];
        #misplaced = false;
        /** Where a quoted cell opens in a line behind a quote that nothing closes. */
        #stray = 0;
        constructor(delimiter) {
            this.#delimiter = new TextEncoder().encode(delimiter);
            ({ bytes: this.bytes, cells: this.cells } = fresh());
        }
        /** Goes through the rows of these bytes, a part at a time; what is left of the last row waits for more. */
        *add(bytes) {
            for (let at = 0; at < bytes.length; at += PART_BYTES$1) {
                this.#append(bytes.subarray(at, at + PART_BYTES$1));
                if (this.#length < this.#wanted)
                    continue;
                this.#split(false);
                // A quoted cell that spans parts is tried again only when there are twice as many bytes, which keeps the time linear.
                this.#wanted = this.rowCount === 0 ? this.#length * 2 : 0;
                if (this.rowCount > 0)
                    yield this;
            }
        }
        /** Goes on in other arrays, such as those of rows that nobody reads any more; those that hold the rows now are the caller's from then on. */
        leave({ bytes, cells } = fresh(this.cells.length)) {
            const rest = this.bytes.subarray(this.#done, this.#length);
            this.bytes = bytes.length > rest.length ? bytes : new Uint8Array(rest.length * 2);
            this.bytes.set(rest);
            this.cells = cells;
            this.#length = rest.length;
            this.#done = 0;
        }
        /** The rows that are left when no more bytes come. */
        finish() {
            this.#append(new Uint8Array(0));
            if (!this.#split(true))
                this.unclosedRow = this.#rowsBefore + this.rowCount;
            return this;
        }
        #append(bytes) {
            this.#rowsBefore += this.rowCount;
            const kept = this.#length - this.#done;
            // Behind them a line end that ends every search, in a word of its own.
            const needed = kept + bytes.length + 4;
            const target = needed > this.bytes.length ? new Uint8Array(Math.max(needed, this.bytes.length * 2)) : this.bytes;
            target.set(this.bytes.subarray(this.#done, this.#length));
            target.set(bytes, kept);
            this.bytes = target;
            this.#length = kept + bytes.length;
            this.#done = 0;
            this.rowCount = 0;
            this.badQuotes = [];
            this.#doubled = [];
            this.#misplaced = false;
            this.#stray = 0;
        }
        /** Splits what is there into whole rows; says whether the last one is whole or more is to come. */
        #split(isLast) {
            const { bytes } = this;
            const end = this.#length;
            const size = this.#delimiter.length;
            const first = this.#delimiter[0];
            const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
            let { cells } = this;
            let count = 0;
            let at = 0;
            bytes[end] = LF;
            while (at < end) {
                for (;;) {
                    if (count + 2 > cells.length)
                        cells = this.#moreCells();
                    const start = at;
                    if (bytes[at] === QUOTE)
                        at = this.#quoted(count, at + 1, end);
                    if (at === NEVER)
                        return !isLast;
                    if (at === start) {
                        at = nextEnd(words, at, first);
                        if (size > 1 && !this.#endsCell(at))
                            at = this.#endOfCell(at);
                        cells[count] = start;
                        cells[count + 1] = at;
                    }
                    count += 2;
                    if (bytes[at] !== first)
                        break;
                    at += size;
                }
                const isReturn = bytes[at] === CR && at < end;
                // A row without a line end is not whole, and a CR at the very end may be half of a CRLF.
                if (!isLast && (at === end || (isReturn && at + 1 === end)))
                    break;
                at += isReturn && at + 1 < end && bytes[at + 1] === LF ? 2 : 1;
                this.#endRow(count, Math.min(at, end));
            }
            return true;
        }
        #endRow(count, done) {
            if (this.#misplaced)
                this.badQuotes.push(this.rowCount);
            if (this.rowCount === this.rowEnds.length)
                this.rowEnds = grown(this.rowEnds);
            this.rowEnds[this.rowCount++] = count >> 1;
            this.#done = done;
            this.#misplaced = false;
            // The row is whole and is not read again: doubled quotes may go.
            while (this.#doubled.length > 0)
                this.#undouble(this.#doubled.pop());
        }
        #moreCells() {
            this.cells = grown(this.cells);
            return this.cells;
        }
        #delimits(at) {
            const sign = this.#delimiter;
            for (let index = 0; index < sign.length; index++)
                if (this.bytes[at + index] !== sign[index])
                    return false;
            return true;
        }
        /**
         * Reads a cell whose quote opened before `start`: where it and the blanks behind it end; `NEVER` where no quote closes it. The opening quote
         * is a sign like any other, and its place is given, where another cell opens with a quote in a line further down: that line was not meant
         * to be part of the first.
         */
        #quoted(cell, start, end) {
            const { bytes } = this;
            let isDoubled = false;
            let hasLines = false;
            // The search for the cell before came this far in vain, and this one would go the same way.
            if (start < this.#stray && bytes[start] !== QUOTE)
                return start - 1;
            for (let at = start; at < end; at++) {
                const byte = bytes[at];
                if (byte <= CR && (byte === LF || byte === CR))
                    hasLines = true;
                if (byte !== QUOTE)
                    continue;
                if (bytes[at + 1] === QUOTE && at + 1 < end) {
                    isDoubled = true;
                    at++;
                    continue;
                }
                let after = at + 1;
                while (after < end && !this.#endsCell(after) && isBlankAt(bytes, after))
                    after += sequenceLength(bytes[after]);
                if (after >= end || this.#endsCell(after)) {
                    this.cells[cell] = start;
                    this.cells[cell + 1] = at;
                    if (isDoubled)
                        this.#doubled.push(cell);
                    return Math.min(after, end);
                }
                this.#misplaced = true;
                if (!hasLines || !this.#opensCell(at))
                    continue;
                this.#stray = at;
                return start - 1;
            }
            return NEVER;
        }
        /** Where a cell ends that holds the first byte of a delimiter of several. */
        #endOfCell(from) {
            let at = from;
            while (!this.#endsCell(at))
                at++;
            return at;
        }
        #endsCell(at) {
            const byte = this.bytes[at];
            return byte === LF || byte === CR || this.#delimits(at);
        }
        #opensCell(at) {
            const before = this.bytes[at - 1];
            return before === LF || before === CR || this.#delimits(at - this.#delimiter.length);
        }
        /** Two quotes become one, in place: the row is whole and is not read again. */
        #undouble(cell) {
            const { bytes, cells } = this;
            const end = cells[cell + 1];
            let to = cells[cell];
            for (let from = to; from < end; from++) {
                const byte = bytes[from];
                bytes[to++] = byte;
                if (byte === QUOTE && bytes[from + 1] === QUOTE && from + 1 < end)
                    from++;
            }
            cells[cell + 1] = to;
        }
    }
    /**
     * Where from a place on the first byte of a delimiter or of a line end stands. It looks at four bytes at a time: of those up to a CR, and of those
     * that are the delimiter's, the highest bit is left, and the lowest one left is always right.
     */
    function nextEnd(words, from, first) {
        const delimiters = first * ONES;
        for (let at = from;;) {
            const word = words.getInt32(at, true);
            const others = word ^ delimiters;
            const found = (((word - ABOVE_CR) & ~word) | ((others - ONES) & ~others)) & HIGHEST;
            if (found === 0) {
                at += 4;
                continue;
            }
            at += (31 - Math.clz32(found & -found)) >> 3;
            const byte = words.getUint8(at);
            if (byte === first || byte === LF || byte === CR)
                return at;
            at++;
        }
    }
    /** Some of the rows, in order, which hold on. */
    function copyOfRows({ bytes, cells, rowEnds }, rows) {
        const firstCell = (row) => (row === 0 ? 0 : rowEnds[row - 1]);
        const places = [];
        const ends = [];
        for (const row of rows) {
            for (let at = firstCell(row) * 2; at < rowEnds[row] * 2; at++)
                places.push(cells[at]);
            ends.push(places.length >> 1);
        }
        const start = places[0] ?? 0;
        const own = Int32Array.from(places);
        for (let at = 0; at < own.length; at++)
            own[at] -= start;
        const copy = bytes.slice(start, places.at(-1));
        return { bytes: copy, cells: own, rowEnds: Int32Array.from(ends), rowCount: ends.length, badQuotes: [] };
    }
    /** The texts of the cells of a row. */
    function rowTexts({ bytes, cells, rowEnds }, row) {
        const from = row === 0 ? 0 : rowEnds[row - 1];
        const texts = [];
        for (let cell = from; cell < rowEnds[row]; cell++) {
            texts.push(utf8Text(bytes, cells[cell * 2], cells[cell * 2 + 1]));
        }
        return texts;
    }
    /** Whether nothing but blanks stands in a piece of UTF-8. */
    function isBlank(bytes, start, end) {
        for (let at = start; at < end; at += sequenceLength(bytes[at]))
            if (!isBlankAt(bytes, at))
                return false;
        return true;
    }
    function isBlankAt(bytes, at) {
        const byte = bytes[at];
        // DOS ends texts with a sign of its own (26).
        if (byte < 0x80)
            return byte === 32 || (byte >= 9 && byte <= CR) || byte === 26;
        return utf8Text(bytes, at, at + sequenceLength(byte)).trim() === '';
    }
    function sequenceLength(byte) {
        if (byte < 0xc0)
            return 1;
        return byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    }
    function fresh(places = 1 << 14) {
        return { bytes: new Uint8Array(PART_BYTES$1 * 2), cells: new Int32Array(places) };
    }
    function grown(places) {
        const wide = new Int32Array(places.length * 2);
        wide.set(places);
        return wide;
    }

    const USUAL = [',', ';', '\t', '|'];
    const RARE = ['\u001F', '\u001E', '~', '^', '\u00A6', '\u0001', '\u00A7', '\u2021', '!', '#', ':', ' '];
    /** Signs that texts and times hold as well. */
    const EVERYDAY = '!#: ';
    /** Of a text of one column whose values hold commas: a sign that separates nothing. */
    const NONE = '\u001F';
    const HEAD_ROWS$1 = 200;
    /** Bytes split at a time until there are so many rows: no code is warm yet. */
    const STEP_BYTES = 1 << 13;
    /** The share of rows of equal width from which on a sign is beyond doubt. */
    const EVEN = 0.9;
    /**
     * The delimiter of a text by its first rows, given as UTF-8: what a `sep=` line says, else the sign that splits most rows into the same
     * number of cells (at least two); of equals the one that gives more cells. A rare sign counts where no usual one does, or where it splits
     * all rows alike and the usual ones do not. A text of one column has a comma.
     */
    function detectDelimiter(head) {
        const text = utf8Text(head);
        const declared = /^"?sep=(.)"?(?:\r|\n|$)/i.exec(text)?.[1];
        if (declared !== undefined)
            return { sign: declared, declared: true };
        const isDecimal = isDecimalColumn(text);
        const [usual, rare] = [USUAL, RARE].map((signs) => signs
            .filter((sign) => text.includes(sign) && !(isDecimal && sign === ','))
            .map((sign) => ({ sign, ...evenness(head, sign) })));
        const best = bestOf(usual);
        const other = bestOf(rare?.filter((one) => !EVERYDAY.includes(one.sign) || separatesNumbers(text, one)));
        const isOther = other !== undefined && (best === undefined || (best.share < EVEN && other.share >= EVEN && other.width > 2));
        return { sign: (isOther ? other : best)?.sign ?? (isDecimal ? NONE : ','), declared: false };
    }
    /** Whether an everyday sign splits every row into as many cells, three or more, with numbers in one of them below words. */
    function separatesNumbers(text, { sign, share, width }) {
        if (share < 1 || width < 3)
            return false;
        const [names = '', ...lines] = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
        const rows = lines.slice(0, HEAD_ROWS$1).map((line) => line.split(sign));
        const isNumber = (index) => rows.every((cells) => /^-?\d+(?:[.,]\d+)?$/.test(cells[index] ?? ''));
        return rows.length > 1 && !/\d/.test(names) && names.split(sign).some((_, index) => isNumber(index));
    }
    function bestOf(candidates = []) {
        let best;
        for (const candidate of candidates) {
            const { share, width } = candidate;
            if (width < 2 || share < 0.5)
                continue;
            // A difference of a few ragged rows does not outweigh a much wider table.
            const better = best === undefined || share > best.share + 0.05 || (share > best.share - 0.05 && width > best.width);
            if (better)
                best = candidate;
        }
        return best;
    }
    /** One column of numbers with decimal commas under its name. */
    function isDecimalColumn(head) {
        const [name = '', ...rows] = head.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
        return rows.length > 0 && !name.includes(',') && rows.every((row) => /^\s*[-+]?[\d.]*,\d+\s*$/.test(row));
    }
    /** The most frequent number of cells above one, and the share of the rows (blank ones left out) that have it. */
    function evenness(head, sign) {
        const counts = new Map();
        const widths = rowWidths(head, sign);
        for (const width of widths)
            counts.set(width, (counts.get(width) ?? 0) + 1);
        let width = 1;
        let most = 0;
        for (const [cells, count] of counts) {
            if (cells > 1 && (count > most || (count === most && cells > width)))
                [width, most] = [cells, count];
        }
        return { share: widths.length === 0 ? 0 : most / widths.length, width };
    }
    function rowWidths(head, sign) {
        const scanner = new CsvScanner(sign);
        const widths = [];
        const addOf = ({ bytes, cells, rowEnds, rowCount }) => {
            for (let row = 0, from = 0; row < rowCount; row++) {
                const to = rowEnds[row];
                const isEmpty = to - from === 1 && isBlank(bytes, cells[from * 2], cells[from * 2 + 1]);
                if (!isEmpty)
                    widths.push(to - from);
                from = to;
            }
        };
        for (let at = 0; at < head.length && widths.length < HEAD_ROWS$1; at += STEP_BYTES) {
            for (const rows of scanner.add(head.subarray(at, at + STEP_BYTES)))
                addOf(rows);
        }
        addOf(scanner.finish());
        return widths.slice(0, HEAD_ROWS$1);
    }

    /** A number with its words: `1 row has`, `2 rows have`. */
    function counted$1(count, one, many) {
        return `${String(count)} ${count === 1 ? one : many}`;
    }

    /** The larger languages that write months and days of the week as words; of two that share a word the first counts. */
    const LANGUAGES = [
        'en',
        'de',
        'fr',
        'es',
        'pt',
        'it',
        'nl',
        'pl',
        'sv',
        'da',
        'nb',
        'cs',
        'tr',
        'ru',
        'uk',
        'ro',
        'hu',
        'el',
        'id',
        'fi',
    ];
    /** Names in use beside those that the platform knows. */
    const ALSO = { jaen: 1, janner: 1, фев: 2, mrz: 3, maerz: 3, mrt: 3, jun: 6, jul: 7, sep: 9, sept: 9, set: 9, сен: 9, ноя: 11 };
    const months = {
        field: 'month',
        count: 12,
        known: /* @__PURE__ */ new Map(/* @__PURE__ */ Object.entries(ALSO)),
        languages: 0,
    };
    const weekdays = { field: 'weekday', count: 7, known: /* @__PURE__ */ new Map(), languages: 0 };
    /** The month, 1 to 12, that a name or its usual short form stands for, with or without accents. */
    function monthOf(name) {
        return numberOf$2(months, name);
    }
    /** Whether a word is a day of the week, or its usual short form. */
    function isWeekday(name) {
        return numberOf$2(weekdays, name) !== undefined;
    }
    function numberOf$2(names, name) {
        const word = bare(name);
        // The names of a language take a millisecond to make: of most files the first one or two will do.
        while (!names.known.has(word) && names.languages < LANGUAGES.length)
            readNames(names, LANGUAGES[names.languages++]);
        return names.known.get(word);
    }
    /** Takes the names as they stand alone, and beside a day, for which many languages inflect them. */
    function readNames({ field, count, known }, language) {
        const formats = ['long', 'short'].flatMap((length) => [{}, { day: 'numeric' }].map((day) => new Intl.DateTimeFormat(language, { [field]: length, ...day, timeZone: 'UTC' })));
        for (const format of formats) {
            for (let number = 1; number <= count; number++) {
                // The first day of 2001 was a Monday.
                const parts = format.formatToParts(field === 'month' ? Date.UTC(2001, number - 1, 1) : Date.UTC(2001, 0, number));
                const word = bare(parts.find(({ type }) => type === field)?.value ?? '');
                if (!known.has(word))
                    known.set(word, number);
            }
        }
    }
    function bare(name) {
        return name
            .normalize('NFD')
            .replace(/\p{M}|\.$/gu, '')
            .toLowerCase();
    }

    const DAY_MS$4 = 86_400_000;
    const TIME = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?\s*(?:uhr|([ap]\.?m\.?))?\s*(z|[a-z]{2,4}|(?:utc|gmt)?[+-]\d{2}(?::?\d{2})?)?(?:\s*(?:\[[\w/+-]+\]|\([^)]+\)))?$/i;
    /** Hours east of UTC that the usual names of zones stand for. */
    const ZONES$1 = {
        ...{ z: 0, utc: 0, gmt: 0, wet: 0, west: 1, bst: 1, cet: 1, mez: 1, cest: 2, mesz: 2, eet: 2, eest: 3, msk: 3, jst: 9 },
        ...{ est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7 },
    };
    const YMD = /^(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})\.?$/;
    const NUMBERS = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/;
    const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
    /** `20150113T101500Z`, `20150113101500`. */
    const COMPACT_TIME = /^(\d{8})[T ]?(\d{2})(\d{2})(\d{2})?(Z?)$/;
    const YEAR_MONTH = /^(\d{4})[-/.]?(\d{2})$/;
    const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
    /** Year, month and day in Chinese, Japanese and Korean. */
    const EAST_ASIAN = /^(\d{4})[年년]\s?(\d{1,2})[月월]\s?(\d{1,2})[日일]$/;
    const DAY_NAME_YEAR = /^(\d{1,2})(?:st|nd|rd|th|er|[ºª°])?[\s./-]*([^\d\s.,/-]{3,12})[\s.,/-]*'?(\d{4}|\d{2})$/;
    const NAME_DAY_YEAR = /^([^\d\s.,-]{3,12})[\s.-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})$/;
    const YEAR_NAME_DAY = /^(\d{4})[\s-]([^\d\s.,-]{3,12})[\s-](\d{1,2})$/;
    /** Names of products (`Desk 1022`) have this form too: what is no year is not looked up among the months of all languages. */
    const NAME_YEAR = /^([^\d\s.,-]{3,12})[\s.,-]+'?((?:1[5-9]|20|21)\d\d|\d{2})$/;
    const WEEKDAY = /^([^\d\s.,]{2,13})[.,]*\s+/;
    /** `13 января 2015 г.`. */
    const YEAR_WORD = /(\d{4})\s?(?:г|р|року|года)\.?(?=\s|,|$)/;
    /** The date that a trimmed text has the form of, or undefined. Text without a digit is rejected at once. */
    function readDate(text) {
        if (text.length < 5 || text.length > 70)
            return undefined;
        const plain = readIso(text);
        if (plain)
            return plain;
        if (!/\d/.test(text))
            return undefined;
        const name = WEEKDAY.exec(text);
        const behind = name && readBare(text.slice(name[0].length));
        return behind && isWeekday(name[1] ?? '') ? behind : readBare(text);
    }
    /** A date without the day of the week before it. */
    function readBare(text) {
        const bare = text.replace(YEAR_WORD, '$1');
        const split = /^((?:.*?\d{2,4}|\d{4}.*?\d{1,2})[日일]?)(?:T|,?\s+(?:(?:at|um)\s+)?|:)(\d{1,2}[:.]\d{2}.*)$/i.exec(bare);
        const time = split && readTime(split[2] ?? '');
        // `3. 1.2015` is split in vain.
        if (!split || !time)
            return readCompactTime(bare) ?? readDay(bare);
        const day = readDay((split[1] ?? '').trim());
        return day && { ...day, ...time };
    }
    function readCompactTime(text) {
        const [, date = '', hour = '', minute = '', second = '00', zone = ''] = COMPACT_TIME.exec(text) ?? [];
        const day = readDay(date);
        const time = day && readTime(`${hour}:${minute}:${second}${zone}`);
        return day && time ? { ...day, ...time } : undefined;
    }
    /** `2024-01-31`, by far the most frequent form, and `2024-01-31 08:15:00.5Z`, without patterns (20 times as fast). */
    function readIso(text) {
        if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45)
            return undefined;
        const year = digits(text, 0, 4);
        const first = digits(text, 5, 7);
        const second = digits(text, 8, 10);
        if (year < 0 || first < 0 || second < 0)
            return undefined;
        if (text.length === 10)
            return { kind: 'ymd', year, first, second };
        const isInstant = text.endsWith('Z');
        const timeMs = isoTime(text, isInstant ? text.length - 1 : text.length);
        if (timeMs < 0)
            return undefined;
        return isInstant ? { kind: 'ymd', year, first, second, timeMs, offset: 0 } : { kind: 'ymd', year, first, second, timeMs };
    }
    /** The time behind a day, up to `end`, in milliseconds; -1 where it is written otherwise, or may not exist. */
    function isoTime(text, end) {
        const isSplit = text.charCodeAt(10) === 32 || text.charCodeAt(10) === 84;
        const hasSeconds = end > 16;
        if (!isSplit || text.charCodeAt(13) !== 58 || (hasSeconds && text.charCodeAt(16) !== 58))
            return -1;
        const hour = digits(text, 11, 13);
        const minute = digits(text, 14, 16);
        const second = hasSeconds ? digits(text, 17, 19) : 0;
        const hasFraction = end > 19;
        if (hour < 0 || minute < 0 || second < 0 || hour > 23 || minute > 59 || second > 59)
            return -1;
        if (hasFraction && (text.charCodeAt(19) !== 46 || end < 21 || end > 29))
            return -1;
        const fraction = hasFraction ? digits(text, 20, end) : 0;
        if (fraction < 0 || end < 16)
            return -1;
        return ((hour * 60 + minute) * 60 + second) * 1000 + Math.floor((fraction * 1000) / 10 ** Math.max(end - 20, 0));
    }
    function digits(text, from, to) {
        let value = 0;
        for (let at = from; at < to; at++) {
            const code = text.charCodeAt(at) - 48;
            if (code < 0 || code > 9)
                return -1;
            value = value * 10 + code;
        }
        return value;
    }
    function readDay(text) {
        const ymd = YMD.exec(text);
        if (ymd)
            return { kind: 'ymd', year: Number(ymd[1]), first: Number(ymd[3]), second: Number(ymd[4]) };
        const numbers = NUMBERS.exec(text);
        if (numbers) {
            return {
                kind: 'numbers',
                year: fullYear(numbers[4]),
                first: Number(numbers[1]),
                second: Number(numbers[3]),
                points: numbers[2] === '.',
            };
        }
        const compact = COMPACT.exec(text);
        if (compact)
            return { kind: 'compact', year: Number(compact[1]), first: Number(compact[2]), second: Number(compact[3]) };
        const month = YEAR_MONTH.exec(text);
        if (month)
            return { kind: 'month', year: Number(month[1]), first: Number(month[2]), second: 1 };
        const year = MONTH_YEAR.exec(text);
        if (year)
            return { kind: 'month', year: Number(year[2]), first: Number(year[1]), second: 1 };
        const east = EAST_ASIAN.exec(text);
        if (east)
            return { kind: 'ymd', year: Number(east[1]), first: Number(east[2]), second: Number(east[3]) };
        return readNamed(text);
    }
    function readNamed(written) {
        // Spanish and Portuguese: `13 de enero de 2015`.
        const text = written.replace(/\sdel?\s/gi, ' ');
        const dayFirst = DAY_NAME_YEAR.exec(text);
        if (dayFirst)
            return named$1(dayFirst[3], dayFirst[2], dayFirst[1]);
        const nameFirst = NAME_DAY_YEAR.exec(text);
        if (nameFirst)
            return named$1(nameFirst[3], nameFirst[1], nameFirst[2]);
        const yearFirst = YEAR_NAME_DAY.exec(text);
        if (yearFirst)
            return named$1(yearFirst[1], yearFirst[2], yearFirst[3]);
        const nameYear = NAME_YEAR.exec(text);
        const form = nameYear && named$1(nameYear[2], nameYear[1], '1');
        return form ? { ...form, kind: 'month' } : undefined;
    }
    function named$1(year, name, day) {
        const month = monthOf(name ?? '');
        return month === undefined ? undefined : { kind: 'named', year: fullYear(year), first: month, second: Number(day) };
    }
    /** Two digits mean 1969 to 2068, as POSIX has it. */
    function fullYear(text) {
        const year = Number(text);
        if (text?.length !== 2)
            return year;
        return year < 69 ? 2000 + year : 1900 + year;
    }
    function readTime(text) {
        const match = TIME.exec(text);
        if (!match)
            return undefined;
        const [, hourText, minuteText, secondText = '0', fraction = '', half, zone] = match;
        let hour = Number(hourText);
        const minute = Number(minuteText);
        const second = Number(secondText);
        const wrong = hour > 24 || minute > 59 || second > 60 || (half !== undefined && (hour < 1 || hour > 12));
        if (half !== undefined)
            hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
        const timeMs = wrong || (hour === 24 && minute + second > 0)
            ? -1
            : ((hour * 60 + minute) * 60 + second) * 1000 + Number(`0.${fraction || 0}`) * 1000;
        if (zone === undefined)
            return { timeMs: Math.floor(timeMs) };
        const offset = offsetOf(zone.toLowerCase());
        return offset === undefined ? undefined : { timeMs: Math.floor(timeMs), offset };
    }
    function offsetOf(zone) {
        const match = /([+-])(\d{2}):?(\d{2})?$/.exec(zone);
        if (!match)
            return Object.hasOwn(ZONES$1, zone) ? (ZONES$1[zone] ?? 0) * 60 : undefined;
        return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0));
    }
    /** What day and month of a `numbers` form can be: `dmy` or `mdy` alone, `both`, or `neither`. */
    function possibleOrder(form) {
        const dmy = dayExists(form.year, form.second, form.first);
        const mdy = dayExists(form.year, form.first, form.second);
        if (dmy && mdy)
            return 'both';
        return dmy ? 'dmy' : mdy ? 'mdy' : 'neither';
    }
    /** Days since 1970-01-01, or undefined for a day that does not exist (nothing rolls over) or an impossible time. */
    function toDays(form, order) {
        const swap = form.kind === 'numbers' && order !== 'mdy';
        const month = swap ? form.second : form.first;
        const day = swap ? form.first : form.second;
        if (form.timeMs === -1 || !dayExists(form.year, month, day))
            return undefined;
        return daysOf$1(form.year, month, day);
    }
    /** Milliseconds since 1970-01-01: of the instant where the text has an offset, else of its wall clock as if it were UTC. */
    function toMilliseconds(form, order) {
        const days = toDays(form, order);
        return days === undefined ? undefined : days * DAY_MS$4 + (form.timeMs ?? 0) - (form.offset ?? 0) * 60_000;
    }
    /** Days since 1970-01-01 of a day of the Gregorian calendar. */
    function daysOf$1(year, month, day) {
        // Counted from March on, the leap day is the last of its year, and months are 30.6 days long but for rounding.
        const years = month > 2 ? year : year - 1;
        const months = month > 2 ? month - 3 : month + 9;
        const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
        return years * 365 + leapDays + Math.floor((months * 306 + 5) / 10) + day - 719_469;
    }
    function dayExists(year, month, day) {
        if (year < 1 || month < 1 || month > 12 || day < 1)
            return false;
        const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
        return day <= (month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31);
    }
    /** Whether a text is a date in a form that no plain number has. */
    function looksLikeDate(text) {
        const form = readDate(text.trim());
        return form !== undefined && form.kind !== 'compact' && form.kind !== 'month' && possibleDay(form);
    }
    function possibleDay(form) {
        return toDays(form, 'dmy') !== undefined || toDays(form, 'mdy') !== undefined;
    }

    /** Texts that stand for a missing value in every column. */
    const ALWAYS$1 = new Set([
        '',
        'null',
        '(null)',
        'n/a',
        '#n/a',
        'nan',
        '\\n',
        '<na>',
        'undefined',
        '#nv',
        '#n/d',
        '<null>',
        '[null]',
        'nat',
    ]);
    /** A dash beside a currency sign, as spreadsheets show nothing in the style of accountants. */
    const SIGNED_BLANKS = ['$-', '$ -', '\u20AC-', '\u20AC -', '-\u20AC', '- \u20AC', '-   \u20AC', '\u00A3-', '\u00A3 -'];
    /** Texts that stand for a missing value beside numbers and dates, and for most columns of text. */
    const MOSTLY = new Set(['na', 'n.a.', '-', '--', '---', '\u2013', '\u2014', '.', '?', '(blank)', ...SIGNED_BLANKS]);
    /** Errors of spreadsheets, in whatever language: `#REF!`, `#WERT!`, `#NOMBRE?`. */
    const ERROR = /^#\S+[!?]$/;
    /** Texts that stand for a missing value beside numbers and dates only: in a column of text they may be names. */
    const BESIDE_VALUES = new Set(['none', 'nil', 'missing', 'unknown', 'k.a.', 'nv', 'tbd']);
    /** How they begin, in small letters: most texts begin otherwise, and are told apart by that alone. */
    const STARTS = /* @__PURE__ */ new Set([...ALWAYS$1, ...MOSTLY, ...BESIDE_VALUES].map((text) => text.charCodeAt(0)));
    /** Signs of the longest. */
    const LONGEST = 9;
    const EQUALS = 61;
    /** Whether a text stands for a missing value anywhere, or may have blanks around it. */
    function mayBeMissing(text) {
        if (!isNoBlank(text.charCodeAt(0)) || !isNoBlank(text.charCodeAt(text.length - 1)))
            return true;
        return missingKind(text) !== undefined;
    }
    /** Whether UTF-8 is not sure, at a glance, to be a value without blanks around it and without the signs of `="…"`. */
    function isOdd(bytes, start, end) {
        const first = bytes[start];
        const last = bytes[end - 1];
        if (start === end || first <= 32 || first >= 127 || last <= 32 || last >= 127 || first === EQUALS)
            return true;
        return end - start <= LONGEST && STARTS.has(first >= 65 && first <= 90 ? first + 32 : first);
    }
    /** Whether a sign is one of the letters and marks of the Latin, Greek, Cyrillic and other scripts below the first blank beyond Latin. */
    function isNoBlank(code) {
        return (code > 32 && code < 127) || (code > 160 && code < 0x1680);
    }
    /** Whether and where a text, trimmed, stands for a missing value. */
    function missingKind(trimmed) {
        if (trimmed.length > LONGEST)
            return undefined;
        if (trimmed === '')
            return 'always';
        const first = trimmed.charCodeAt(0);
        if (!STARTS.has(first >= 65 && first <= 90 ? first + 32 : first))
            return undefined;
        const lower = trimmed.toLowerCase();
        if (ALWAYS$1.has(lower) || ERROR.test(lower))
            return 'always';
        if (MOSTLY.has(lower))
            return 'mostly';
        return BESIDE_VALUES.has(lower) ? 'beside-values' : undefined;
    }
    /** Whether a text stands for a missing value in every column. */
    function isMissingText(text) {
        return missingKind(text.trim()) === 'always';
    }

    /** What is written around the digits of a number; bits of `ReadNumber.flags`. */
    const PERCENT = 1;
    /** A currency sign or code. */
    const CURRENCY = 2;
    /** Separated thousands. */
    const GROUPED = 4;
    /** A decimal mark. */
    const FRACTION = 8;
    /** An exponent. */
    const EXPONENT = 16;
    /** A zero before other digits, and neither mark nor exponent: `00123`. */
    const LEADING_ZERO = 32;
    /** A whole number of more than 15 digits. */
    const LONG = 64;
    /** A sign or accounting brackets. */
    const SIGNED = 128;
    /** `Infinity`, or too large for a double. */
    const INFINITE = 256;
    /** Letters of a currency close before the digits: `R250`, as often a code. */
    const LETTERED = 512;
    /** An empty record for `readNumber` to fill. */
    function newReadNumber() {
        return { mantissa: 0, scale: 0, exact: true, value: 0, flags: 0 };
    }
    const MAX_MANTISSA = 2 ** 53;
    const SPACES = ' \u00A0\u2009\u202F';
    const CODES = 'USD|EUR|GBP|JPY|CNY|RMB|CHF|CAD|AUD|NZD|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|BGN|TRY|RUB|UAH|INR|BRL|MXN|ARS|CLP|COP|ZAR|KRW|SGD|HKD|TWD|THB|IDR|MYR|PHP|VND|AED|SAR|ILS|EGP|NGN|KES';
    const SIGN = `(?:US|CA|AU|NZ|HK|A|C|R|S)?[$\u20AC\u00A3\u00A5\u20B9\u20BD\u20A9\u20AA\u20BA\u0E3F\u20AB\u20B4\u20A6\u00A2\uFF04\uFFE5]|R(?=\\s?\\d)|Rs\\.?|kr\\.?|z\u0142|Fr\\.?|K\u010D|Ft|lei`;
    const PREFIX = new RegExp(`^(?:${SIGN}|(?:${CODES})(?![A-Za-z]))[${SPACES}]*`, 'i');
    const SUFFIX = new RegExp(`[${SPACES}]*(?:${SIGN}|(?:${CODES}))$`, 'i');
    const DOT_BODY = new RegExp(`^(\\d+|[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d?(?:,\\d{2})+,\\d{3}|[1-9]\\d{0,2}(?:([${SPACES}'\u2019])\\d{3})(?:\\2\\d{3})*)?(?:\\.(\\d*))?(?:[eE]([+-]?\\d{1,4}))?$`);
    const COMMA_BODY = new RegExp(`^(\\d+|[1-9]\\d{0,2}(?:\\.\\d{3})+|[1-9]\\d{0,2}(?:([${SPACES}'\u2019])\\d{3})(?:\\2\\d{3})*)?(?:,(\\d*))?(?:[eE]([+-]?\\d{1,4}))?$`);
    const LIKE_CODE = /^(?:R|kr|Fr|Ft)\d/i;
    /** `12,-` and `12.\u2014`: the dash stands for no cents, not for a sign. */
    const NO_CENTS = /(\d[.,])[-\u2013\u2014]{1,2}$/;
    const INFINITY = /^(?:inf(?:inity)?|\u221E)$/i;
    /**
     * Reads a number written by people or machines, with `mark` as its decimal mark: sign before or behind, accounting brackets, currency,
     * per cent (as a fraction), separated thousands, exponent. Fills `out` and says whether the text is a number.
     */
    function readNumber$1(text, mark, out) {
        return readPlain(text, mark, out) || readDressed(text, mark, out);
    }
    /** `-123.45`: most texts, read in one pass (5 times as fast as the patterns below). */
    function readPlain(text, mark, out) {
        const length = text.length;
        const markCode = mark === '.' ? 46 : 44;
        const negative = text.charCodeAt(0) === 45;
        let at = negative ? 1 : 0;
        if (length - at > 16 || length === at)
            return false;
        const first = at;
        let mantissa = 0;
        let markAt = -1;
        for (; at < length; at++) {
            const code = text.charCodeAt(at);
            if (code >= 48 && code <= 57)
                mantissa = mantissa * 10 + (code - 48);
            else if (code === markCode && markAt < 0)
                markAt = at;
            else
                return false;
        }
        if (length - first - (markAt < 0 ? 0 : 1) === 0 || mantissa > MAX_MANTISSA)
            return false;
        out.flags = (negative ? SIGNED : 0) | (markAt < 0 ? 0 : FRACTION);
        if (markAt < 0 && length - first > 1 && !negative && text.charCodeAt(first) === 48)
            out.flags |= LEADING_ZERO;
        if (markAt < 0 && length - first > 15)
            out.flags |= LONG;
        setDecimal(out, negative ? -mantissa : mantissa, markAt < 0 ? 0 : length - markAt - 1);
        return true;
    }
    function setDecimal(out, mantissa, scale) {
        let digits = mantissa;
        let places = scale;
        while (places > 0 && digits % 10 === 0) {
            digits /= 10;
            places--;
        }
        // No negative zero: it would be a second zero among the values.
        out.mantissa = digits + 0;
        out.scale = places;
        out.exact = true;
        out.value = digits / 10 ** places;
    }
    function readDressed(text, mark, out) {
        if (text.length > 60)
            return false;
        const { body, flags, negative } = undress(text.trim());
        if (INFINITY.test(body)) {
            out.flags = flags | INFINITE;
            return true;
        }
        const match = (mark === '.' ? DOT_BODY : COMMA_BODY).exec(body);
        if (!match)
            return false;
        const [, grouped = '', , fraction, exponent] = match;
        const whole = grouped.replace(/\D/g, '');
        if (whole === '' && (fraction ?? '') === '')
            return false;
        out.flags = flags;
        if (whole.length !== grouped.length)
            out.flags |= GROUPED;
        if (fraction !== undefined)
            out.flags |= FRACTION;
        if (exponent !== undefined)
            out.flags |= EXPONENT;
        if (out.flags === 0 && whole.length > 1 && whole.startsWith('0'))
            out.flags |= LEADING_ZERO;
        if (fraction === undefined && exponent === undefined && whole.replace(/^0+/, '').length > 15)
            out.flags |= LONG;
        setFromDigits(out, [whole, fraction ?? ''], Number(exponent ?? 0), negative);
        return true;
    }
    function undress(text) {
        let body = text;
        let flags = 0;
        let negative = false;
        for (let again = true; again;) {
            const before = body;
            body = body.replace(NO_CENTS, '$10');
            if (body.startsWith('(') && body.endsWith(')')) {
                if (flags & SIGNED)
                    break;
                [body, negative, flags] = [body.slice(1, -1).trim(), true, flags | SIGNED];
            }
            else if (/^[+\-\u2212]/.test(body)) {
                if (flags & SIGNED)
                    break;
                negative = !body.startsWith('+');
                flags |= SIGNED;
                body = body.slice(1).trimStart();
            }
            else if (/[+\-\u2212]$/.test(body) && !(flags & SIGNED)) {
                [body, negative, flags] = [body.slice(0, -1).trimEnd(), !body.endsWith('+'), flags | SIGNED];
            }
            if (/[%\uFF05]$/.test(body) && !(flags & PERCENT))
                [body, flags] = [body.slice(0, -1).trimEnd(), flags | PERCENT];
            if (!(flags & CURRENCY)) {
                const bare = body.replace(PREFIX, '').replace(SUFFIX, '').trim();
                if (bare !== body)
                    [body, flags] = [bare, flags | CURRENCY | (LIKE_CODE.test(body) ? LETTERED : 0)];
            }
            again = body !== before;
        }
        return { body, flags, negative };
    }
    function setFromDigits(out, [whole, fraction], exponent, negative) {
        const digits = (whole + fraction).replace(/^0+/, '') || '0';
        const scale = fraction.length - exponent + (out.flags & PERCENT ? 2 : 0);
        const sign = negative ? -1 : 1;
        const value = sign * Number(`${digits}e${-scale}`);
        const mantissa = Number(scale < 0 ? `${digits}e${-scale}` : digits);
        if (!Number.isFinite(value))
            out.flags |= INFINITE;
        else if (mantissa <= MAX_MANTISSA && scale <= 22)
            setDecimal(out, sign * mantissa, Math.max(scale, 0));
        else
            Object.assign(out, { exact: false, value, mantissa: 0, scale: 0 });
    }
    const scratch = /* @__PURE__ */ newReadNumber();
    /** Whether a text is a number by either decimal mark. */
    function looksLikeNumber(text) {
        const trimmed = text.trim();
        return trimmed !== '' && (readNumber$1(trimmed, '.', scratch) || readNumber$1(trimmed, ',', scratch));
    }
    /** Judges one trimmed text; whole numbers without separators are `alike`. */
    function markEvidence(text) {
        const comma = text.indexOf(',');
        const dot = text.lastIndexOf('.');
        if (comma < 0 && dot < 0)
            return readNumber$1(text, '.', scratch) ? 'alike' : 'none';
        const byDot = readNumber$1(text, '.', scratch);
        // A point that is not followed by exactly three digits separates no thousands.
        if (byDot && comma < 0 && dot >= 0 && text.length - dot !== 4 && isDigits(text))
            return 'dot';
        const byComma = readNumber$1(text, ',', scratch);
        if (byDot && byComma)
            return 'either';
        return byDot ? 'dot' : byComma ? 'comma' : 'none';
    }
    function isDigits(text) {
        const last = text.charCodeAt(text.length - 1);
        return last >= 48 && last <= 57;
    }

    const SEARCHED_ROWS = 30;
    /**
     * Finds the row of names: the first that fills as many cells as the rows below do, unless a number or a date stands in it; a row of names
     * below it, as where names are grouped, is taken before it.
     * `wanted` overrules: `none`, or the 1-based row. @throws SalesError `bad-option` where that row is not there
     */
    function findHeader(rows, wanted) {
        if (wanted === 'none')
            return unnamed(rows, 0);
        if (wanted !== undefined) {
            const row = rows[wanted - 1];
            if (!row) {
                throw new SalesError('bad-option', `read: header ${wanted} is past the end: the file has ${rows.length} rows`, {
                    hint: 'Give the number of the row that holds the names, not counting blank ones.',
                    params: { option: 'read', value: wanted },
                });
            }
            return { names: uniqueNames(row, rows.slice(wanted)), firstRow: wanted, skipped: wanted - 1, named: true };
        }
        const start = firstFullRow(rows);
        const found = rowOfNames(rows, start);
        if (found === undefined)
            return unnamed(rows, start);
        return { names: uniqueNames(rows[found] ?? [], rows.slice(found + 1)), firstRow: found + 1, skipped: found, named: true };
    }
    /** The row of names from `start` on; undefined where data come before any. */
    function rowOfNames(rows, start) {
        const usual = usualWidth(rows);
        let found = isHeader(rows[start] ?? [], rows.slice(start + 1, start + SEARCHED_ROWS)) ? start : undefined;
        for (let at = start + 1; at < Math.min(rows.length, start + SEARCHED_ROWS); at++) {
            const above = rows[at - 1] ?? [];
            const isData = found === undefined && filledCells(above).length >= usual;
            // What stands below names that are all there are units at most.
            if (isData || (found !== undefined && isWhole$1(above)))
                return found;
            const isNames = valuedNames(rows, at, usual) >= (found === undefined ? 1 : 2);
            if (isNames)
                found = at;
            else if (found !== undefined)
                return found;
        }
        return found;
    }
    /** How many cells of a row could only be names: texts that are all different, above nothing but numbers or dates. 0 where it holds data itself. */
    function valuedNames(rows, at, usual) {
        const row = rows[at] ?? [];
        const cells = filledCells(row);
        if (cells.length < usual || new Set(cells).size < cells.length || cells.some(isValue))
            return 0;
        const below = rows.slice(at + 1, at + SEARCHED_ROWS);
        return row.filter((cell, index) => {
            const values = below.map((other) => other[index] ?? '').filter((other) => !isNothing(other));
            return !isNothing(cell) && values.length > 1 && values.every(isValue);
        }).length;
    }
    function isWhole$1(row) {
        const cells = filledCells(row);
        return cells.length === row.length && new Set(cells).size === cells.length && !cells.some(isValue);
    }
    function isValue(cell) {
        return looksLikeNumber(cell) || looksLikeDate(cell);
    }
    function isNothing(cell) {
        return missingKind(cell.trim()) !== undefined;
    }
    function filledCells(row) {
        return row.filter((cell) => cell.trim() !== '');
    }
    /** The most frequent number of filled cells below the first row. */
    function usualWidth(rows) {
        const filled = rows.slice(0, SEARCHED_ROWS * 2).map((row) => filledCells(row).length);
        return mode(filled.slice(Math.min(filled.length - 1, 1)));
    }
    /** Names that are all different: blank ones become `column n`, repeated ones get `_2`, `_3` … */
    function uniqueNames(row, below) {
        let width = row.length;
        // Cells beyond the last name are a column only if something stands in them.
        while (width > 0 && row[width - 1]?.trim() === '' && below.every((cells) => (cells[width - 1] ?? '').trim() === ''))
            width--;
        const taken = new Set(row.map((cell) => cell.trim()));
        const seen = new Set();
        return row.slice(0, width).map((cell, index) => {
            const base = cell.trim() === '' ? `column ${index + 1}` : cell.trim();
            if (!seen.has(base)) {
                seen.add(base);
                return base;
            }
            let number = 2;
            while (taken.has(`${base}_${number}`) || seen.has(`${base}_${number}`))
                number++;
            seen.add(`${base}_${number}`);
            return `${base}_${number}`;
        });
    }
    function unnamed(rows, start) {
        const width = Math.max(0, ...rows.slice(start).map((row) => row.length));
        const names = Array.from({ length: width }, (_, index) => `column ${index + 1}`);
        return { names, firstRow: start, skipped: start, named: false };
    }
    function firstFullRow(rows) {
        const usual = usualWidth(rows);
        if (usual < 2)
            return 0;
        const filled = rows.slice(0, SEARCHED_ROWS).map((row) => filledCells(row).length);
        return Math.max(filled.findIndex((count) => count >= 2 && count >= usual / 2), 0);
    }
    function mode(numbers) {
        const counts = new Map();
        for (const number of numbers)
            counts.set(number, (counts.get(number) ?? 0) + 1);
        let best = 0;
        for (const [number, count] of counts) {
            if (count > (counts.get(best) ?? 0) || (count === counts.get(best) && number > best))
                best = number;
        }
        return best;
    }
    function isHeader(row, below) {
        const values = row.filter(isValue);
        if (values.length === 0)
            return !row.every((cell) => isMissingText(cell));
        // Years and month days as names of columns (`Region, 2019, 2020`): different whole numbers, beside a name, unlike what stands below.
        const years = values.every((cell) => /^(19|20)\d\d$/.test(cell.trim()));
        const differ = new Set(values).size === values.length && values.length < row.length;
        return years && differ && !below.some((cells) => row.some((cell, index) => values.includes(cell) && cells[index] === cell));
    }

    /**
     * The candidate that a mistyped word most likely means: the one that fewest insertions, deletions, replacements and swaps of neighbours
     * (optimal string alignment) lead to, if they are at most a third of its length; without regard to case. Undefined where none is near.
     */
    function nearest(word, candidates) {
        let best;
        let least = Infinity;
        const lower = word.toLowerCase();
        for (const candidate of candidates) {
            const steps = distance(lower, candidate.toLowerCase());
            if (steps < least && steps <= Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3))) {
                best = candidate;
                least = steps;
            }
        }
        return best;
    }
    /** A hint that offers the nearest candidate, or else names a few. */
    function suggest(word, candidates) {
        const found = nearest(word, candidates);
        if (found !== undefined)
            return `Did you mean '${found}'?`;
        return candidates.length > 0 ? `Expected one of ${candidates.slice(0, 20).join(', ')}.` : 'There is none to choose from.';
    }
    function distance(a, b) {
        let [before, last] = [[], Array.from({ length: b.length + 1 }, (_, index) => index)];
        for (let i = 1; i <= a.length; i++) {
            const row = [i];
            for (let j = 1; j <= b.length; j++) {
                const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
                let steps = Math.min(replaced, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
                const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
                if (swapped)
                    steps = Math.min(steps, (before[j - 2] ?? 0) + 1);
                row.push(steps);
            }
            [before, last] = [last, row];
        }
        return last[b.length] ?? 0;
    }

    /** The words of a column's name in lower case: `OrderDateKey` and `order_date-key` are both `order date key`. */
    function wordsOf$1(name) {
        return name
            .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
            .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
            .toLowerCase()
            .split(/[^\p{L}\p{N}]+/u)
            .filter((word) => word !== '');
    }
    const CODE_WORDS = /* @__PURE__ */ wordSet('id ids code codes key sku ean upc gtin isbn asin no nr num number nummer numero ref reference zip postal postcode plz phone telefon fax iban vat barcode serial');
    const DATE_WORDS = /* @__PURE__ */ wordSet('date dates datum fecha dato jour dia giorno dt timestamp ts datetime time zeit zeitpunkt created updated ordered shipped delivered');
    const MONTH_WORDS = /* @__PURE__ */ wordSet('month monat mois mes mese maand period periode periodo yearmonth yyyymm');
    const BESIDE_MONTH = /* @__PURE__ */ wordSet('year jahr calendar kalender fiscal order sales invoice posting');
    const DATE_ENDINGS = /(?:date|datum|fecha|zeit)$/;
    /** Whether a column's name says that it holds codes, not amounts: ids, keys, postal codes. */
    function isCodeName(name) {
        return wordsOf$1(name).some((word) => CODE_WORDS.has(word)) || /(?:nummer|nr|code|sku)$/i.test(name.trim());
    }
    /** Whether a column's name says that it holds dates or times (`sales to date` does not). */
    function isDateName(name) {
        const words = wordsOf$1(name);
        if (/\bto date\b|\bytd\b/.test(words.join(' ')))
            return false;
        return words.some((word) => DATE_WORDS.has(word) || DATE_ENDINGS.test(word)) || words.at(-1) === 'at';
    }
    /** Whether a column's name says that it holds months and nothing else: `Order month`, not `Revenue per month`. */
    function isMonthName(name) {
        const words = wordsOf$1(name);
        return words.some((word) => MONTH_WORDS.has(word)) && words.every((word) => MONTH_WORDS.has(word) || BESIDE_MONTH.has(word));
    }
    function wordSet(words) {
        return new Set(words.split(' '));
    }

    /** A value, or how sure it is that the text stands for none. */
    const VALUE = 0;
    /** Missing in every column. */
    const ALWAYS_MISSING = 1;
    /** Missing beside values, and in most columns of text. */
    const MOSTLY_MISSING = 2;
    /** Missing beside values, a name in a column of text. */
    const MISSING_BESIDE_VALUES = 3;
    /** Looks at every text of a pool once. */
    function profileOf(pool) {
        const kinds = new Uint8Array(pool.texts.length);
        const counts = textCounts(pool);
        let valueRows = counts[pool.texts.length];
        let isTrimmed = false;
        const texts = pool.texts.map((text, index) => {
            const trimmed = unwrapped(text.trim());
            if (trimmed !== text)
                isTrimmed = true;
            const kind = missingKind(trimmed);
            if (kind === undefined)
                valueRows += counts[index] ?? 0;
            else
                kinds[index] = kind === 'always' ? ALWAYS_MISSING : kind === 'mostly' ? MOSTLY_MISSING : MISSING_BESIDE_VALUES;
            return trimmed;
        });
        return { name: pool.name, pool, texts, isTrimmed, counts, kinds, valueRows };
    }
    /** `="00123"`, as programs write texts that a spreadsheet is not to take for numbers, without its signs. */
    function unwrapped(text) {
        return text.startsWith('="') && text.endsWith('"') && text.length > 2 ? text.slice(2, -1).trim() : text;
    }
    /** Up to `count` indices of texts that are values, spread over the column. */
    function sampleOf$2(profile, count) {
        const step = Math.max(1, Math.floor(profile.texts.length / count));
        const sample = [];
        for (let index = 0; index < profile.texts.length; index += step) {
            if (profile.kinds[index] === VALUE)
                sample.push(index);
        }
        return sample;
    }
    /** Row numbers of the first cells whose text is marked, at most ten. */
    function firstRows$2(profile, marked) {
        const rows = [];
        const { codes, length } = profile.pool;
        for (let row = 0; row < length && rows.length < 10; row++) {
            if (marked(codes[row] ?? 0))
                rows.push(row);
        }
        return rows;
    }
    /** A note on cells of a column: how many rows they are, the first of them, and one text as an example. */
    function cellNote(profile, code, marked, words) {
        let count = 0;
        let example;
        profile.texts.forEach((text, index) => {
            if (!marked(index))
                return;
            count += profile.counts[index] ?? 0;
            example ??= text;
        });
        const shown = (example ?? '').length > 40 ? `${(example ?? '').slice(0, 40)}\u2026` : (example ?? '');
        const rows = count === 0 ? [] : firstRows$2(profile, marked);
        return {
            code,
            message: words(count, shown),
            column: profile.name,
            count,
            rows,
            params: { column: profile.name, count, example: shown },
        };
    }
    /** Validity of rows from validity of texts: the bitmap (absent where all are valid) and how many are missing. */
    function validityOf(profile, isValid) {
        let missing = 0;
        profile.counts.forEach((count, index) => {
            if (!isValid(index))
                missing += count;
        });
        if (missing === 0)
            return { missing };
        const good = Uint8Array.from(profile.counts, (_, index) => (isValid(index) ? 1 : 0));
        const { codes, length } = profile.pool;
        const valid = new Uint8Array((length + 7) >> 3);
        for (let row = 0; row < length; row++) {
            if (good[codes[row]])
                valid[row >> 3] |= 1 << (row & 7);
        }
        return { valid, missing };
    }

    const DAY_MS$3 = 86_400_000;
    /** Days from 1899-12-30, where the serial numbers of spreadsheets begin. */
    const SERIAL_START = 25_569;
    /** Days written as numbers (20240131), from 1900 up to 2200. */
    const FIRST_COMPACT = 19_000_101;
    /** The first number behind them. */
    const END_COMPACT = 22_000_101;
    /** Reads every value of a column as a date; undefined where a sample shows none. */
    function readDates(profile) {
        const sample = sampleOf$2(profile, 200);
        if (!sample.some((index) => readDate(profile.texts[index] ?? '') !== undefined))
            return undefined;
        const rows = { dmy: 0, mdy: 0, both: 0, neither: 0 };
        let formed = 0;
        let points = true;
        const forms = profile.texts.map((text, index) => {
            if (profile.kinds[index] !== VALUE)
                return undefined;
            const form = readDate(text);
            if (form === undefined || (form.kind === 'month' && isCodeName(profile.name)))
                return undefined;
            const count = profile.counts[index] ?? 0;
            formed += count;
            if (form.kind === 'numbers') {
                rows[possibleOrder(form)] += count;
                points &&= form.points === true;
            }
            return form;
        });
        return { profile, forms, rows: formed, dmyRows: rows.dmy, mdyRows: rows.mdy, openRows: rows.both, points };
    }
    /** Whether the column is one of dates: two thirds of its values have the form of one, and at least one such day exists. */
    function areDates({ profile, forms, rows }) {
        // `12/2015` is no month beside `13/2015`, but the number of an invoice.
        if (rows * 3 < profile.valueRows * 2 || forms.some((form) => form?.kind === 'month' && form.first > 12))
            return false;
        return forms.some((form) => form !== undefined && (toDays(form, 'dmy') !== undefined || toDays(form, 'mdy') !== undefined));
    }
    /** The order that the values prove (by rows), or undefined where they prove none. */
    function provenOrder({ dmyRows, mdyRows, points, openRows }) {
        if (dmyRows !== mdyRows)
            return dmyRows > mdyRows ? 'dmy' : 'mdy';
        return dmyRows === 0 && openRows > 0 && points ? 'dmy' : undefined;
    }
    /** The column of dates, or of date-times where any value has a time of day. */
    function dateColumn$1(reading, choice, warnings) {
        noteOrder(reading, choice, warnings);
        const { profile, forms } = reading;
        const milliseconds = forms.map((form) => (form === undefined ? undefined : msOf(form, choice)));
        noteUnread$1(profile, milliseconds, warnings);
        const readForms = forms.filter((form, index) => form !== undefined && milliseconds[index] !== undefined);
        const withOffset = readForms.filter((form) => form?.offset !== undefined).length;
        const instant = withOffset * 2 > readForms.length;
        const timed = instant || readForms.some((form) => (form?.timeMs ?? 0) > 0);
        if (withOffset > 0 && withOffset < readForms.length)
            noteMixedZones(reading, instant, warnings);
        const guess = dateGuess(reading, choice, timed, instant);
        return timed ? datetimes(profile, milliseconds, instant, guess) : days(profile, milliseconds, guess);
    }
    function msOf(form, { order, by }) {
        const read = toMilliseconds(form, order);
        if (read !== undefined || form.kind !== 'numbers' || by === 'option')
            return read;
        // The other order is the only one that makes it a day; the note on mixed orders tells.
        return toMilliseconds(form, order === 'mdy' ? 'dmy' : 'mdy');
    }
    function noteOrder({ profile, forms, dmyRows, mdyRows, openRows }, { order, by }, warnings) {
        const { name } = profile;
        const written = order === 'mdy' ? 'month/day/year' : 'day/month/year';
        if (dmyRows > 0 && mdyRows > 0 && by !== 'option') {
            const lesser = dmyRows < mdyRows ? 'dmy' : 'mdy';
            const marked = (text) => forms[text]?.kind === 'numbers' && possibleOrder(forms[text]) === lesser;
            warnings.push(cellNote(profile, 'mixed-date-order', marked, (count, example) => `No single order of day and month fits ${name}: ${counted$1(count, 'row', 'rows')} (such as '${example}') against the others; dates in doubt are read as ${written}`));
        }
        else if (by === 'locale' && openRows > 0) {
            const marked = (text) => forms[text]?.kind === 'numbers';
            warnings.push(cellNote(profile, 'ambiguous-date-order', marked, (_, example) => `Day and month of ${name} are ambiguous (such as '${example}'); read as ${written}. Set read="${name}: date dmy" or mdy to be sure`));
        }
    }
    function noteUnread$1(profile, milliseconds, warnings) {
        const unread = (text) => profile.kinds[text] === VALUE && milliseconds[text] === undefined;
        const note = cellNote(profile, 'unreadable-dates', unread, (count, example) => `${counted$1(count, 'date', 'dates')} of ${profile.name} could not be read, left out as missing (such as '${example}')`);
        if ((note.count ?? 0) > 0)
            warnings.push(note);
    }
    /** Of instants the times without an offset are odd, of wall clocks those with one. */
    function noteMixedZones({ profile, forms }, instant, warnings) {
        const marked = (text) => forms[text] !== undefined && (forms[text].offset === undefined) === instant;
        const words = instant
            ? (count, example) => `${counted$1(count, 'time', 'times')} of ${profile.name} without a UTC offset (such as '${example}') taken as UTC, as others have one`
            : (count, example) => `${counted$1(count, 'time', 'times')} of ${profile.name} with a UTC offset (such as '${example}') read as the clock of UTC, as others have none`;
        warnings.push(cellNote(profile, 'mixed-time-zones', marked, words));
    }
    function dateGuess({ forms, profile }, { order }, timed, instant) {
        const has = (kind) => forms.some((form) => form?.kind === kind);
        const numbers = forms.find((form) => form?.kind === 'numbers');
        const sign = /[-/.]/.exec(profile.texts[forms.indexOf(numbers)] ?? '')?.[0] ?? '/';
        const how = has('numbers')
            ? (order === 'mdy' ? ['m', 'd', 'y'] : ['d', 'm', 'y']).join(sign)
            : has('named')
                ? 'with month names'
                : has('month')
                    ? 'of whole months'
                    : has('compact')
                        ? 'yyyymmdd'
                        : 'y-m-d';
        if (!timed)
            return `date ${how}`;
        return `date and time ${how}, ${instant ? 'instants with a UTC offset' : 'wall clock'}`;
    }
    function days(profile, milliseconds, guess) {
        const { codes, length } = profile.pool;
        const byText = Int32Array.from(milliseconds, (ms) => (ms === undefined ? 0 : Math.floor(ms / DAY_MS$3)));
        const values = new Int32Array(length);
        for (let row = 0; row < length; row++)
            values[row] = byText[codes[row]];
        const { min, max } = rangeOf$1(milliseconds);
        const validity = validityOf(profile, (text) => milliseconds[text] !== undefined);
        return {
            name: profile.name,
            type: 'date',
            length,
            values,
            min: Math.floor(min / DAY_MS$3),
            max: Math.floor(max / DAY_MS$3),
            ...validity,
            guess,
        };
    }
    function datetimes(profile, milliseconds, instant, guess) {
        const { codes, length } = profile.pool;
        const values = new Float64Array(length);
        for (let row = 0; row < length; row++)
            values[row] = milliseconds[codes[row]] ?? NaN;
        const validity = validityOf(profile, (text) => milliseconds[text] !== undefined);
        return { name: profile.name, type: 'datetime', length, values, instant, ...rangeOf$1(milliseconds), ...validity, guess };
    }
    /** Dates as the type they are to have: the days of wall-clock times, or days as midnights. Instants stay, as their day depends on the time zone. */
    function asDateType(column, type) {
        if (column.type === type || (column.type === 'datetime' && column.instant))
            return column;
        const guess = `${column.guess}, read as ${type}`;
        if (column.type === 'date') {
            const values = Float64Array.from(column.values, (day) => day * DAY_MS$3);
            return { ...column, type: 'datetime', values, instant: false, min: column.min * DAY_MS$3, max: column.max * DAY_MS$3, guess };
        }
        const { instant: _, ...rest } = column;
        const dayOf = (ms) => Math.floor(ms / DAY_MS$3);
        return {
            ...rest,
            type: 'date',
            values: Int32Array.from(column.values, dayOf),
            min: dayOf(column.min),
            max: dayOf(column.max),
            guess,
        };
    }
    function rangeOf$1(milliseconds) {
        let min = Infinity;
        let max = -Infinity;
        for (const ms of milliseconds) {
            if (ms === undefined)
                continue;
            if (ms < min)
                min = ms;
            if (ms > max)
                max = ms;
        }
        return { min, max };
    }
    /** Whether numbers are worth a look as dates: by their name, or where all could be days such as 20240131. */
    function couldBeDates(name, { scale, min, max }) {
        return isDateName(name) || isMonthName(name) || (scale === 0 && min >= FIRST_COMPACT && max < END_COMPACT);
    }
    /**
     * Numbers that are dates: 20240131 where every value is such a day (and the name says date, or there are at least five), and, where the
     * name says date, also 20240131101500, 202401 and 01.2024, serial numbers of spreadsheets (1954 to 2119) and epoch seconds or milliseconds.
     */
    function datesFromNumbers(reading, warnings) {
        const { profile, values, read, rows } = reading;
        if (rows.numbers !== profile.valueRows || rows.signed + rows.currency + rows.percent + rows.grouped > 0)
            return undefined;
        const found = [];
        read.forEach((is, index) => {
            if (is)
                found.push(values[index] ?? 0);
        });
        const within = (low, high) => found.every((value) => value >= low && value < high);
        const called = isDateName(profile.name);
        const compact = called || isMonthName(profile.name) || (within(FIRST_COMPACT, END_COMPACT) && found.length >= 5)
            ? compactDates(profile, warnings)
            : undefined;
        if (compact || !called || found.length === 0)
            return compact;
        const scaled = (factor, start) => Array.from(read, (is, index) => (is ? Math.round(((values[index] ?? 0) - start) * factor) : undefined));
        if (within(20_000, 80_000)) {
            const milliseconds = scaled(DAY_MS$3, SERIAL_START);
            const whole = milliseconds.every((ms) => ms === undefined || ms % DAY_MS$3 === 0);
            return whole
                ? days(profile, milliseconds, 'date, serial numbers')
                : datetimes(profile, milliseconds, false, 'date and time, serial numbers');
        }
        if (within(3e8, 5e9))
            return datetimes(profile, scaled(1000, 0), true, 'instants, epoch seconds');
        return within(3e11, 5e12) ? datetimes(profile, scaled(1, 0), true, 'instants, epoch milliseconds') : undefined;
    }
    function compactDates(profile, warnings) {
        const reading = readDates(profile);
        if (reading?.rows !== profile.valueRows)
            return undefined;
        if (!reading.forms.every((form) => form === undefined || toDays(form, 'ymd') !== undefined))
            return undefined;
        return dateColumn$1(reading, { order: 'ymd', by: 'values' }, warnings);
    }

    /** Texts looked at, spread over all. */
    const SAMPLE = 200;
    /** A column of booleans has one of these. */
    const TRUTH = /^(?:true|false)$/i;
    /** The same of cells that nobody calls texts: none of a sample is a number, a date or a truth. */
    function plainlyText(pool) {
        const isOther = (text) => markEvidence(text) !== 'none' || readDate(text) !== undefined || TRUTH.test(text);
        return pool.list && plainColumn(pool, 'text', isOther);
    }
    function plainColumn(pool, guess, isOther) {
        const { name, list, codes, length, numbers } = pool;
        if (numbers)
            return undefined;
        const step = Math.max(1, Math.floor((list?.size ?? pool.texts.length) / SAMPLE));
        const sample = list?.sample(SAMPLE) ?? pool.texts.filter((_, code) => code % step === 0);
        if (sample.length === 0 || sample.some(isOther))
            return undefined;
        const base = { name, type: 'text', length, missing: 0, guess };
        if (!list)
            return pool.texts.some(mayBeMissing) ? undefined : { ...base, codes, dictionary: pool.texts };
        if (list.some(isOdd, (text) => mayBeMissing(text) || text.startsWith('="')))
            return undefined;
        return {
            ...base,
            codes,
            list,
            get dictionary() {
                return list.all;
            },
        };
    }

    const MAX_STORED = 2 ** 53;
    /** Whole numbers below are quantities rather than codes. */
    const SMALL = 10_000;
    /** Reads every value of a column as a number. Texts that only the other decimal mark can read are read by that. */
    function readNumbers(profile, mark) {
        const size = profile.texts.length;
        const mantissas = new Float64Array(size);
        const scales = new Uint8Array(size);
        const values = new Float64Array(size);
        const read = new Uint8Array(size);
        const infinite = new Uint8Array(size);
        const rows = {
            numbers: 0,
            fraction: 0,
            grouped: 0,
            currency: 0,
            percent: 0,
            signed: 0,
            leadingZero: 0,
            long: 0,
            bareExponent: 0,
            lettered: 0,
            infinite: 0,
        };
        const other = mark === '.' ? ',' : '.';
        const out = newReadNumber();
        let exact = true;
        for (let index = 0; index < size; index++) {
            if (profile.kinds[index] !== VALUE)
                continue;
            const text = profile.texts[index];
            if (!readNumber$1(text, mark, out) && !readNumber$1(text, other, out))
                continue;
            tally(rows, out.flags, profile.counts[index]);
            if (out.flags & INFINITE) {
                infinite[index] = 1;
                continue;
            }
            read[index] = 1;
            mantissas[index] = out.mantissa;
            scales[index] = out.scale;
            values[index] = out.value;
            if (!out.exact)
                exact = false;
        }
        const plain = profile.pool.numbers;
        if (plain) {
            rows.numbers += plain.count;
            rows.fraction += plain.fraction;
            rows.signed += plain.negative;
        }
        return { profile, mark, mantissas, scales, values, exact, read, infinite, rows };
    }
    function tally(rows, flags, count) {
        rows.numbers += count;
        if (flags === 0)
            return;
        if (flags & FRACTION)
            rows.fraction += count;
        if (flags & GROUPED)
            rows.grouped += count;
        if (flags & CURRENCY)
            rows.currency += count;
        if (flags & PERCENT)
            rows.percent += count;
        if (flags & SIGNED)
            rows.signed += count;
        if (flags & LEADING_ZERO)
            rows.leadingZero += count;
        if (flags & LONG)
            rows.long += count;
        if (flags === EXPONENT)
            rows.bareExponent += count;
        if (flags & LETTERED)
            rows.lettered += count;
        if (flags & INFINITE)
            rows.infinite += count;
    }
    /** Why a column of numbers stays text: `codes` for those like 1E5 and R250, `mixed` where too much else stands in it; undefined where it is numbers. */
    function reasonAgainstNumbers(reading) {
        const { rows, profile } = reading;
        if (rows.numbers === 0 || rows.numbers === rows.infinite)
            return 'none';
        if (rows.fraction === 0) {
            if (rows.leadingZero > 0)
                return 'leading-zeros';
            if (rows.long > 0)
                return 'long';
        }
        if (rows.bareExponent > 0 && rows.fraction + rows.signed === 0) {
            if (rows.bareExponent === rows.numbers || isCodeName(profile.name))
                return 'codes';
        }
        if (rows.lettered > 0 && rows.fraction + rows.grouped === 0)
            return 'codes';
        return tooMixed(reading) ? 'mixed' : undefined;
    }
    /**
     * Columns with something else among the numbers. Where the numbers are plainly amounts (fractions, currency, thousands) they win over words
     * (without a digit) in at most a quarter of the rows, and over anything unreadable in at most a tenth. Whole numbers win over words in at most
     * a twentieth of the rows (or three rows, if these are at most a quarter), and small ones over a slip (`12x`) in a thousand rows. What cannot
     * be read is counted as missing with a note. Names and codes (`StockCode`: 71053, 85123A, POST) stay text, which loses nothing.
     */
    function tooMixed({ profile, rows, read, infinite }) {
        const strange = profile.valueRows - rows.numbers;
        if (strange === 0)
            return false;
        if (isCodeName(profile.name) && rows.fraction === 0)
            return true;
        let withDigits = 0;
        profile.texts.forEach((text, index) => {
            const unread = profile.kinds[index] === VALUE && !read[index] && !infinite[index];
            if (unread && /\d/.test(text))
                withDigits += profile.counts[index] ?? 0;
        });
        const amounts = rows.fraction + rows.currency + rows.grouped + rows.percent > 0;
        const { max = Infinity } = profile.pool.numbers ?? {};
        const slips = max < SMALL && strange <= profile.valueRows / 1000;
        if (withDigits > 0)
            return amounts ? strange > profile.valueRows / 10 : !slips;
        if (strange > profile.valueRows / 4)
            return true;
        return !amounts && strange > 3 && strange > profile.valueRows / 20;
    }
    /** The column of numbers: exact decimals where every stored integer fits into 2^53, else doubles. */
    function numberColumn(reading, warnings) {
        const { profile, read, infinite, rows } = reading;
        noteUnread(reading, warnings);
        if (rows.infinite > 0) {
            warnings.push(cellNote(profile, 'infinite-values', (text) => infinite[text] === 1, (count, example) => `${counted$1(count, 'infinite value', 'infinite values')} of ${profile.name} left out as missing (such as '${example}')`));
        }
        const plain = profile.texts.length;
        const validity = validityOf(profile, (text) => text === plain || read[text] === 1);
        const percent = rows.percent * 2 > rows.numbers;
        const base = {
            name: profile.name,
            type: 'number',
            length: profile.pool.length,
            ...validity,
            guess: numberGuess(reading),
            ...(percent ? { percent } : {}),
        };
        const stored = storedIntegers(reading);
        return stored
            ? { ...base, kind: 'decimal', values: spread(profile, stored), scale: stored.scale, min: stored.min, max: stored.max }
            : { ...base, ...floats(reading) };
    }
    function noteUnread({ profile, read, infinite, rows }, warnings) {
        if (rows.numbers === profile.valueRows)
            return;
        const unread = (text) => profile.kinds[text] === VALUE && !read[text] && !infinite[text];
        const note = cellNote(profile, 'unreadable-numbers', unread, (count, example) => `${counted$1(count, 'value', 'values')} of ${profile.name} cannot be read as a number, left out as missing (such as '${example}')`);
        if ((note.count ?? 0) > 0)
            warnings.push(note);
    }
    function storedIntegers({ profile, mantissas, scales, read, exact }) {
        if (!exact)
            return undefined;
        const { numbers } = profile.pool;
        let scale = numbers?.scale ?? 0;
        for (let index = 0; index < scales.length; index++) {
            if (read[index] && scales[index] > scale)
                scale = scales[index];
        }
        const integers = new Float64Array(mantissas.length);
        let min = numbers ? rescaled(numbers.min, numbers.scale, scale) : Infinity;
        let max = numbers ? rescaled(numbers.max, numbers.scale, scale) : -Infinity;
        for (let index = 0; index < integers.length; index++) {
            if (!read[index])
                continue;
            const stored = rescaled(mantissas[index], scales[index], scale);
            integers[index] = stored;
            if (stored < min)
                min = stored;
            if (stored > max)
                max = stored;
        }
        return max > MAX_STORED || min < -MAX_STORED ? undefined : { integers, scale, min, max };
    }
    function spread({ pool }, { integers, scale, min, max }) {
        const values = narrowIntegers(min, max, pool.length);
        let row = 0;
        for (const block of blocksOf(pool)) {
            if (block.forms === scale)
                values.set(block.values, row);
            else {
                for (let index = 0; index < block.values.length; index++) {
                    const form = formAt(block, index);
                    const value = block.values[index];
                    values[row + index] = form === TEXT ? integers[value] : rescaled(value, form, scale);
                }
            }
            row += block.values.length;
        }
        return values;
    }
    /** The cells of a pool by their forms: all of them texts where it has no plain numbers. */
    function blocksOf({ numbers, codes }) {
        return numbers?.blocks ?? [{ values: codes, forms: TEXT }];
    }
    function floats({ profile, values, read }) {
        const spreadValues = new Float64Array(profile.pool.length);
        let min = Infinity;
        let max = -Infinity;
        let row = 0;
        for (const block of blocksOf(profile.pool)) {
            for (let index = 0; index < block.values.length; index++, row++) {
                const form = formAt(block, index);
                const cell = block.values[index];
                const value = form !== TEXT ? cell / 10 ** form : read[cell] ? values[cell] : NaN;
                spreadValues[row] = value;
                if (value < min)
                    min = value;
                if (value > max)
                    max = value;
            }
        }
        return { kind: 'float', values: spreadValues, min, max };
    }
    function numberGuess({ profile, rows, mark, scales, read }) {
        const words = [rows.percent * 2 > rows.numbers ? 'percentages as fractions' : 'number'];
        if (rows.fraction > 0)
            words.push(mark === ','
                ? 'decimal comma'
                : (profile.pool.numbers?.scale ?? 0) > 0 || scales.some((scale, index) => scale > 0 && read[index])
                    ? 'decimal point'
                    : "whole, written with '.0'");
        else if (rows.percent === 0)
            words.push('whole');
        if (rows.grouped > 0)
            words.push('separated thousands');
        if (rows.currency > 0)
            words.push('currency sign');
        return words.join(', ');
    }

    /** The column of texts, outer blanks trimmed; texts that stand for nothing are missing. */
    function textColumn(profile, guess) {
        const { pool } = profile;
        const isValue = valueTest(profile);
        const dictionary = [];
        // Only texts that were trimmed can be equal to others.
        const codeOf = profile.isTrimmed ? new Map() : undefined;
        const renamed = new Int32Array(profile.texts.length).fill(-1);
        // Codes are given in order of first appearance among the rows, which is that of the pool.
        profile.texts.forEach((text, index) => {
            if (!isValue(index) || profile.counts[index] === 0)
                return;
            let code = codeOf?.get(text);
            if (code === undefined) {
                code = dictionary.length;
                dictionary.push(text);
                codeOf?.set(text, code);
            }
            renamed[index] = code;
        });
        const { length } = pool;
        const validity = validityOf(profile, (text) => (renamed[text] ?? -1) >= 0);
        const base = { name: profile.name, type: 'text', length, dictionary, ...validity, guess };
        if (validity.missing === 0 && dictionary.length === pool.texts.length)
            return { ...base, codes: ownCodes(pool.codes) };
        const codes = codesFor$1(dictionary.length, length);
        for (let row = 0; row < length; row++) {
            const code = renamed[pool.codes[row]];
            codes[row] = code < 0 ? dictionary.length : code;
        }
        return { ...base, codes };
    }
    /** A column without any value. */
    function emptyColumn(profile) {
        return textColumn(profile, 'empty');
    }
    /** `NA` is a region among short codes in capitals (`NA`, `EU`, `APAC`), and a missing value elsewhere. */
    function valueTest(profile) {
        const shortCodes = profile.valueRows > 0 && profile.texts.every((text, index) => profile.kinds[index] !== VALUE || /^[A-Z]{2,4}$/.test(text));
        return (index) => {
            const kind = profile.kinds[index];
            if (kind === MOSTLY_MISSING)
                return shortCodes && profile.texts[index] === 'NA';
            return kind !== ALWAYS_MISSING;
        };
    }
    /** Codes in memory of just their length. */
    function ownCodes(codes) {
        return codes.byteLength === codes.buffer.byteLength ? codes : codes.slice();
    }
    const TRUE = /^(?:true|yes|y|1|t|wahr|ja|j|vrai|oui|verdadero|s[i\u00ED\u00EC]|verdadeiro|sim|vero|waar)$/i;
    const FALSE = /^(?:false|no|n|0|f|falsch|nein|faux|non|falso|n\u00E3o|onwaar|nee)$/i;
    /**
     * Whether a column is of booleans: only `true` and `false`, `yes` and `no` beside them allowed. A column of `yes` and `no` alone is text,
     * so that it reads and filters as written.
     */
    function areBooleans(profile) {
        if (profile.pool.numbers)
            return false;
        let proper = false;
        for (let index = 0; index < profile.texts.length; index++) {
            if (profile.kinds[index] !== VALUE || profile.counts[index] === 0)
                continue;
            const text = profile.texts[index] ?? '';
            if (!TRUE.test(text) && !FALSE.test(text))
                return false;
            proper ||= /^(?:true|false)$/i.test(text);
        }
        return proper;
    }
    /** The column of booleans; what is neither is missing, with a note. */
    function booleanColumn(profile, warnings) {
        const truths = Int8Array.from(profile.texts, (text, index) => profile.kinds[index] !== VALUE ? -1 : TRUE.test(text) ? 1 : FALSE.test(text) ? 0 : -1);
        const note = cellNote(profile, 'unreadable-booleans', (text) => profile.kinds[text] === VALUE && truths[text] === -1, (count, example) => `${counted$1(count, 'value', 'values')} of ${profile.name} neither true nor false, left out as missing (such as '${example}')`);
        if ((note.count ?? 0) > 0)
            warnings.push(note);
        const { codes, length } = profile.pool;
        const values = new Uint8Array(length);
        for (let row = 0; row < length; row++)
            values[row] = truths[codes[row]] === 1 ? 1 : 0;
        const validity = validityOf(profile, (text) => (truths[text] ?? -1) >= 0);
        return { name: profile.name, type: 'boolean', length, values, ...validity, guess: 'true or false' };
    }

    /**
     * Decides the type of every column from all of its cells, and the decimal mark and the order of day and month from the whole file where a
     * column alone leaves them open.
     */
    function inferColumns(pools, context) {
        const warnings = [];
        const drafts = pools.map((pool) => (wishFor(pool, context) ? undefined : plainlyText(pool)) ?? draftOf(pool, context));
        const signs = fileSigns(drafts.filter((draft) => 'profile' in draft));
        const columns = drafts.map((draft) => ('profile' in draft ? columnOf$5(draft, signs, context, warnings) : draft));
        const known = new Set(pools.map((pool) => pool.name));
        for (const name of context.read.columns.keys()) {
            if (!wishOf(name, known)) {
                warnings.push({
                    code: 'unknown-column',
                    message: `read names a column '${name}' that the data do not have. ${suggest(name, [...known])}`,
                    column: name,
                    params: { column: name },
                });
            }
        }
        return { columns, warnings };
    }
    function wishOf(name, known) {
        return known.has(name) || [...known].some((column) => column.toLowerCase() === name.toLowerCase());
    }
    /** How a column is to be read, where that is set. */
    function wishFor({ name }, { read: { columns } }) {
        return columns.get(name) ?? [...columns].find(([other]) => other.toLowerCase() === name.toLowerCase())?.[1];
    }
    function draftOf(pool, context) {
        const wish = wishFor(pool, context);
        const wanted = wish?.type;
        const numbers = wanted === undefined || wanted === 'number';
        const found = profileOf(numbers ? pool : textPool(pool));
        const profile = isMostlyPlain(found) ? found : asTexts(found);
        const votes = numbers ? markVotes(profile, wanted === 'number') : undefined;
        const mayBeDates = wanted === 'date' || wanted === 'datetime' || (wanted === undefined && (!votes || votesOf(votes) * 2 < profile.valueRows));
        return { profile, wish, votes, dates: mayBeDates ? readDates(profile) : undefined };
    }
    /** Whether plain numbers can stay what they are: most values are some, and nothing says that they are booleans. */
    function isMostlyPlain({ pool, texts, valueRows }) {
        return (pool.numbers?.count ?? 0) * 2 >= valueRows && !texts.some((text) => /^(?:true|false)$/i.test(text));
    }
    /** The same column with its plain numbers as texts, for readings that need all of them so. */
    function asTexts(profile) {
        return profile.pool.numbers ? profileOf(textPool(profile.pool)) : profile;
    }
    function votesOf({ dot, comma, either, alike }) {
        return dot + comma + either + alike;
    }
    /** Counts what the values say about the decimal mark; undefined where a sample holds no number, so that texts are not tried one by one. */
    function markVotes(profile, forced) {
        const { numbers } = profile.pool;
        const sample = sampleOf$2(profile, 200);
        if (!forced && !numbers && !sample.some((index) => markEvidence(profile.texts[index] ?? '') !== 'none'))
            return undefined;
        const votes = { dot: 0, comma: 0, either: 0, alike: 0, none: 0 };
        for (let index = 0; index < profile.texts.length; index++) {
            if (profile.kinds[index] === VALUE)
                votes[markEvidence(profile.texts[index])] += profile.counts[index];
        }
        if (numbers) {
            votes[numbers.mark === '.' ? 'dot' : 'comma'] += numbers.fraction - numbers.either;
            votes.either += numbers.either;
            votes.alike += numbers.count - numbers.fraction;
        }
        return votes;
    }
    function fileSigns(drafts) {
        const marks = { dot: 0, comma: 0 };
        const orders = { dmy: 0, mdy: 0 };
        for (const { votes, profile, dates } of drafts) {
            if (votes && votesOf(votes) * 2 >= profile.valueRows && votes.dot !== votes.comma)
                marks[votes.dot > votes.comma ? 'dot' : 'comma']++;
            const proven = dates && areDates(dates) ? provenOrder(dates) : undefined;
            if (proven)
                orders[proven]++;
        }
        return {
            mark: marks.dot === marks.comma ? undefined : marks.dot > marks.comma ? '.' : ',',
            order: orders.dmy === orders.mdy ? undefined : orders.dmy > orders.mdy ? 'dmy' : 'mdy',
        };
    }
    function columnOf$5(draft, signs, context, warnings) {
        const { profile, wish, votes, dates } = draft;
        if (wish)
            return wishedColumn(draft, wish, { signs, context, warnings });
        if (profile.valueRows === 0)
            return emptyColumn(profile);
        if (areBooleans(profile))
            return booleanColumn(profile, warnings);
        if (dates && areDates(dates))
            return dateColumn$1(dates, orderFor(dates, undefined, signs, context), warnings);
        if (!votes || votesOf(votes) === 0)
            return textColumn(profile, 'text');
        const mark = markFor(votes, undefined, signs, context);
        const reading = readMarked(profile, votes, mark);
        const reason = reasonAgainstNumbers(reading);
        if (reason === undefined) {
            const { numbers } = reading.profile.pool;
            const mayBeDates = !numbers || couldBeDates(profile.name, numbers);
            const asDates = mayBeDates ? datesFromNumbers(readNumbers(asTexts(reading.profile), mark), warnings) : undefined;
            if (asDates)
                return asDates;
            noteMark(reading, votes, { signs, context, warnings });
            return numberColumn(reading, warnings);
        }
        if (reason === 'mixed')
            noteMixed(reading, warnings);
        if (reason === 'mixed' && reading.rows.numbers * 10 < profile.valueRows)
            return textColumn(asTexts(profile), 'text');
        return textColumn(asTexts(profile), TEXT_GUESS[reason]);
    }
    /** Reads numbers; where their marks are in doubt, or others than they were collected by, each by its text. */
    function readMarked(profile, votes, mark) {
        const { numbers } = profile.pool;
        const isMixed = votes.dot > 0 && votes.comma > 0;
        const isOpen = numbers !== undefined && numbers.either > 0 && (mark !== numbers.mark || votes.dot === votes.comma);
        return readNumbers(isMixed || isOpen ? asTexts(profile) : profile, mark);
    }
    const TEXT_GUESS = {
        none: 'text',
        mixed: 'text, with numbers among it',
        'leading-zeros': 'text, leading zeros kept',
        long: 'text, more than 15 digits kept',
        codes: 'text, codes of letters and digits',
    };
    function wishedColumn(draft, wish, { signs, context, warnings }) {
        const { profile, votes, dates } = draft;
        const none = { dot: 0, comma: 0};
        if (wish.type === 'text')
            return textColumn(profile, 'text, as set');
        if (wish.type === 'boolean')
            return booleanColumn(profile, warnings);
        if (wish.type === 'number')
            return numberColumn(readMarked(profile, votes ?? none, markFor(votes ?? none, wish.decimal, signs, context)), warnings);
        const numbers = readNumbers(profile, '.');
        const asDates = numbers.rows.numbers > 0 ? datesFromNumbers({ ...numbers, profile: { ...profile, name: 'date' } }, warnings) : undefined;
        if (asDates)
            return asDateType({ ...asDates, name: profile.name }, wish.type);
        const reading = dates ?? {
            profile,
            forms: profile.texts.map(() => undefined),
            dmyRows: 0,
            mdyRows: 0,
            openRows: 0,
            points: false,
        };
        return asDateType(dateColumn$1(reading, orderFor(reading, wish.order, signs, context), warnings), wish.type);
    }
    function markFor(votes, wish, signs, { read }) {
        const set = wish ?? read.decimal;
        if (set !== undefined)
            return set;
        if (votes.dot !== votes.comma)
            return votes.dot > votes.comma ? '.' : ',';
        return signs.mark ?? '.';
    }
    function noteMark(reading, votes, { signs, context, warnings }) {
        const { profile, mark } = reading;
        if (context.read.decimal !== undefined)
            return;
        const words = mark === '.' ? 'decimal point' : 'decimal comma';
        if (votes.dot > 0 && votes.comma > 0) {
            const lesser = votes.dot < votes.comma ? 'dot' : 'comma';
            const marked = (text) => profile.kinds[text] === VALUE && markEvidence(profile.texts[text] ?? '') === lesser;
            warnings.push(cellNote(profile, 'mixed-decimal-marks', marked, (count, example) => `${profile.name} mixes decimal point and decimal comma: ${count} values such as '${example}' are read the other way; the rest with a ${words}`));
        }
        else if (votes.either > 0 && votes.dot === votes.comma && signs.mark === undefined) {
            const marked = (text) => profile.kinds[text] === VALUE && markEvidence(profile.texts[text] ?? '') === 'either';
            warnings.push(cellNote(profile, 'ambiguous-decimal-mark', marked, (_, example) => `Nothing in the data says whether '${example}' in ${profile.name} has a decimal mark or separated thousands; read with a ${words}. Set decimal in read to be sure`));
        }
    }
    function noteMixed(reading, warnings) {
        const { profile, rows, read } = reading;
        if (isCodeName(profile.name) || rows.numbers * 2 < profile.valueRows)
            return;
        warnings.push(cellNote(profile, 'mixed-types', (text) => profile.kinds[text] === VALUE && !read[text], (count, example) => `${profile.name} mixes numbers and text: ${count} values such as '${example}' are no numbers, so the column is read as text. Set read="${profile.name}: number" to count them as missing`));
    }
    function orderFor(reading, wish, signs, context) {
        if (wish !== undefined)
            return { order: wish, by: 'option' };
        const proven = provenOrder(reading);
        if (proven)
            return { order: proven, by: 'values' };
        if (signs.order)
            return { order: signs.order, by: 'file' };
        const order = context.dateOrderHint ?? localeOrder(context.locale) ?? (signs.mark === ',' || context.delimiter === ';' ? 'dmy' : 'mdy');
        return { order: order === 'ymd' ? 'mdy' : order, by: 'locale' };
    }
    /** The order in which a language writes day and month in numbers. */
    function localeOrder(locale) {
        if (locale === undefined)
            return undefined;
        const parts = new Intl.DateTimeFormat(locale, {
            day: 'numeric',
            month: 'numeric',
            year: 'numeric',
            timeZone: 'UTC',
        }).formatToParts(new Date(0));
        const order = parts.flatMap(({ type }) => (type === 'day' || type === 'month' ? [type] : []));
        return order[0] === 'day' ? 'dmy' : 'mdy';
    }

    /** Rows at the end among which a total is looked for. */
    const CLOSING_ROWS = 4;
    const TOTAL = /^(?:grand |net |sub)?total|^(?:(?:zwischen|end|gesamt)?summe|(?:gesamt)?ergebnis|(?:ins)?gesamt|somme|totaux|suma|summa|totaal|razem|celkem|toplam|sum|all|overall|итого|всего)(?!\p{L})|^(?:合计|总计|合計|總計|합계|총계)/iu;
    /** What stands below a total at times. */
    const SUMMARY = /^(?:average|mean|avg|median|min|max|count|number of|durchschnitt|mittelwert|anzahl|moyenne|nombre|promedio|m[eé]dia|gemiddelde)(?!\p{L})/iu;
    /**
     * A last row that says `Total` and whose numbers are the sums of the rows above is no data: it is left out with a note, and what stands
     * below it (an average, a remark in a single cell), or every sum would be doubled. One that says so but does not add up stays, with a note.
     */
    function withoutTotalRow(found) {
        const { pools, lastRows, inferred, context } = found;
        const { columns, warnings } = inferred;
        const rowCount = pools[0]?.length ?? 0;
        const closing = closingRows(lastRows, rowCount);
        const row = rowCount - closing.length;
        const label = labelOf(closing[0] ?? []);
        if (closing.length === 0 || (label === '' && row < 3))
            return { columns, rowCount, notes: warnings };
        const sums = columns.filter((column) => column.type === 'number' && isSumOfAbove(column, row));
        // Without a word that says so, all that stands there must be sums.
        const isTotal = label === '' ? sums.length === filled(closing[0] ?? []).length : sums.length > 0;
        if (!isTotal) {
            if (label === '' || filled(closing[0] ?? []).length === pools.length)
                return { columns, rowCount, notes: warnings };
            const message = `A row at the end, '${label}', may be a total that is counted as data`;
            return { columns, rowCount, notes: [...warnings, { code: 'possible-total-row', message, count: 1, rows: [row] }] };
        }
        const again = inferColumns(pools.map((pool) => closing.reduce(withoutLastRow, pool)), context);
        const rows = closing.map((_, index) => row + index);
        const message = closing.length === 1
            ? `The last row, '${label}', is the total of the rows above and is left out`
            : `The last ${closing.length} rows, from the total '${label}' on, are no data and are left out`;
        return {
            columns: again.columns,
            rowCount: row,
            notes: [...again.warnings, { code: 'total-row', message, count: closing.length, rows }],
        };
    }
    /** The rows from one on that may be a total, if nothing but remarks stands below it; none where there is no such row. */
    function closingRows(lastRows, rowCount) {
        for (let at = lastRows.length - 1; at >= 0; at--) {
            const row = lastRows[at] ?? [];
            const above = rowCount - lastRows.length + at;
            const isFull = filled(row).length === row.length;
            const label = labelOf(row);
            if (above > (isFull ? 1 : 0) && (label === '' ? !isFull : TOTAL.test(label)))
                return lastRows.slice(at);
            if (filled(row).length > 1 && !SUMMARY.test(label))
                return [];
        }
        return [];
    }
    function filled(row) {
        return row.filter((cell) => cell.trim() !== '');
    }
    /** What the first cell with something in it says; nothing where it is a number. */
    function labelOf(row) {
        const first = filled(row)[0]?.trim() ?? '';
        return looksLikeNumber(first) ? '' : first;
    }
    function isSumOfAbove({ values, max, min, kind }, row) {
        const total = values[row] ?? 0;
        if (total === 0 || Number.isNaN(total))
            return false;
        let sum = 0;
        for (let above = 0; above < row; above++) {
            const value = values[above] ?? 0;
            if (!Number.isNaN(value))
                sum += value;
        }
        return kind === 'decimal' ? sum === total : Math.abs(sum - total) <= 1e-9 * Math.max(Math.abs(max), Math.abs(min));
    }

    /** Rows among which the row of names is looked for. */
    const HEAD_ROWS = 500;
    /** Turns rows of cells into columns: finds the names, leaves blank rows out, fills short rows up, and tells what did not fit. */
    class CsvGrid {
        #headerWish;
        #named;
        #skipped;
        #columns;
        #rowCount = 0;
        #lastRows = [];
        #warnings = [];
        #short = { count: 0, rows: [], example: '' };
        #long = { count: 0, rows: [], example: '' };
        #quotes = { count: 0, rows: [], example: '' };
        /** `named` is told of the columns' names when they are known. */
        constructor(headerWish, skipFirst, named) {
            this.#headerWish = headerWish;
            this.#named = named;
            this.#skipped = skipFirst ? 1 : 0;
        }
        /** Data rows so far. */
        get rowCount() {
            return this.#rowCount;
        }
        /** The columns so far; one that is taken out is built elsewhere. */
        get columns() {
            return this.#columns ?? [];
        }
        /** Adds the next rows, in which the row of names is looked for first; the cells of those that hold data. */
        add(rows) {
            const filled = filledRows(rows, this.#skipped);
            this.#skipped = Math.max(0, this.#skipped - rows.rowCount);
            if (filled.length === 0)
                return undefined;
            const from = this.#columns ? 0 : this.#begin(Array.from(filled.subarray(0, HEAD_ROWS), (row) => rowTexts(rows, row)));
            const data = filled.subarray(from);
            const { columns } = this;
            if (data.length === 0 || columns.length === 0)
                return undefined;
            const cells = this.#regular(rows, data, columns.length);
            columns.forEach((column, index) => {
                column?.add(cells, index);
            });
            // What they say is asked at the end alone.
            const before = data.length < CLOSING_ROWS ? this.#lastRows.slice(1 - CLOSING_ROWS) : [];
            this.#lastRows = [...before, copyOfRows(rows, data.subarray(-CLOSING_ROWS))];
            this.#rowCount += data.length;
            return cells;
        }
        /** The columns' cells, what to warn of, and the last rows as written; `collected`: the cells, where others had a part in them. */
        finish(collected) {
            if (!this.#columns)
                this.#begin([]);
            this.#note('short-rows', this.#short, (count) => `${counted$1(count, 'row has', 'rows have')} fewer cells than there are columns; what is lacking is missing`);
            this.#note('long-rows', this.#long, (count, example) => `${counted$1(count, 'row has', 'rows have')} more cells than there are columns; the surplus (such as '${example}') is left out`);
            this.#note('bad-quotes', this.#quotes, (count) => `${counted$1(count, 'row has', 'rows have')} a quote in the wrong place; check the cells`);
            const pools = collected ?? this.columns.flatMap((column) => column?.finish() ?? []);
            return { pools, warnings: this.#warnings, lastRows: this.#lastRows.flatMap(allTexts).slice(-CLOSING_ROWS) };
        }
        /** Finds the names in the first rows; the index of the first data row. */
        #begin(head) {
            const header = findHeader(head, this.#headerWish);
            this.#columns = header.names.map((name) => new ByteColumn(name));
            this.#named?.(header.names);
            if (header.skipped > 0) {
                const first = clip((head[0] ?? []).filter((cell) => cell.trim() !== '').join(' '));
                this.#warnings.push({
                    code: 'skipped-lines',
                    message: `${counted$1(header.skipped, 'line above the names of the columns is', 'lines above the names of the columns are')} left out ('${first}')`,
                    count: header.skipped,
                    params: { count: header.skipped, example: first },
                });
            }
            if (!header.named && this.#headerWish !== 'none') {
                this.#warnings.push({
                    code: 'no-header',
                    message: 'The first line looks like data, so the columns have no names; set header: first in read if it holds names',
                });
            }
            return header.firstRow;
        }
        /** The places of the cells of these rows, each row with `width` of them. */
        #regular(rows, data, width) {
            this.#noteQuotes(rows, data);
            const { bytes, cells, rowEnds, rowCount } = rows;
            if (data.length === rowCount && isRegular(rows, width))
                return { bytes, cells, rowCount, width };
            const places = new Int32Array(data.length * width * 2);
            data.forEach((row, index) => {
                const first = row === 0 ? 0 : rowEnds[row - 1];
                const end = rowEnds[row];
                places.set(cells.subarray(first * 2, Math.min(end, first + width) * 2), index * width * 2);
                if (end - first !== width)
                    this.#checkWidth(rows, { row: index, cell: first + width, end });
            });
            return { bytes, cells: places, rowCount: data.length, width };
        }
        #checkWidth({ bytes, cells }, { row, cell, end }) {
            if (end < cell)
                note(this.#short, this.#rowCount + row, '');
            for (let surplus = cell; surplus < end; surplus++) {
                const [start, stop] = [cells[surplus * 2], cells[surplus * 2 + 1]];
                if (isBlank(bytes, start, stop))
                    continue;
                note(this.#long, this.#rowCount + row, this.#long.count > 0 ? '' : utf8Text(bytes, start, stop));
                return;
            }
        }
        #noteQuotes({ badQuotes }, data) {
            for (const bad of badQuotes) {
                const row = data.indexOf(bad);
                if (row >= 0)
                    note(this.#quotes, this.#rowCount + row, '');
            }
        }
        #note(code, { count, rows, example }, words) {
            if (count === 0)
                return;
            const shown = clip(example);
            this.#warnings.push({
                code,
                message: `${words(count, shown)} (first in row ${(rows[0] ?? 0) + 1})`,
                count,
                rows,
                params: { count, example: shown },
            });
        }
    }
    function allTexts(rows) {
        return Array.from({ length: rows.rowCount }, (_, row) => rowTexts(rows, row));
    }
    function isRegular({ rowEnds, rowCount }, width) {
        for (let row = 0; row < rowCount; row++)
            if (rowEnds[row] !== (row + 1) * width)
                return false;
        return true;
    }
    /** The rows, from `from` on, in which something stands. */
    function filledRows({ bytes, cells, rowEnds, rowCount }, from) {
        const filled = new Int32Array(Math.max(0, rowCount - from));
        let count = 0;
        for (let row = from; row < rowCount; row++) {
            let cell = row === 0 ? 0 : rowEnds[row - 1];
            const end = rowEnds[row];
            while (cell < end && isBlank(bytes, cells[cell * 2], cells[cell * 2 + 1]))
                cell++;
            if (cell < end)
                filled[count++] = row;
        }
        return filled.subarray(0, count);
    }
    function note(misfits, row, example) {
        if (misfits.count === 0)
            misfits.example = example;
        misfits.count++;
        if (misfits.rows.length < 10)
            misfits.rows.push(row);
    }
    function clip(text) {
        return text.length > 40 ? `${text.slice(0, 40)}\u2026` : text;
    }

    const REPLACEMENT = /\uFFFD/g;
    const BEYOND_ASCII = /[\u0080-\uFFFF]/g;
    const EMPTY = /* @__PURE__ */ new Uint8Array(0);
    /**
     * The bytes of a text in any encoding as valid UTF-8 without a byte order mark. The encoding is found by byte order mark, else by the look
     * of UTF-16, else it is UTF-8, and windows-1252 from the first bytes on that UTF-8 does not allow (all before was ASCII, so nothing given so
     * far is wrong) unless the server names another. `encoding` overrules all of it. UTF-8 is checked and handed on as it is.
     */
    async function* utf8Bytes(chunks, encoding, report) {
        let transcode;
        let head = EMPTY;
        for await (const chunk of chunks) {
            let piece = chunk;
            if (transcode === undefined) {
                head = concatBytes([head, chunk]);
                if (head.length < 4)
                    continue;
                piece = head;
                transcode = transcoderFor(head, encoding, report);
            }
            const bytes = transcode(piece, false);
            if (bytes.length > 0)
                yield bytes;
        }
        const tail = transcode ? transcode(EMPTY, true) : transcoderFor(head, encoding, report)(head, true);
        if (tail.length > 0)
            yield tail;
    }
    /** The encoding that a content type names, if it is a known one. */
    function charsetOf(contentType) {
        const label = /;\s*charset="?([\w:.-]+)/i.exec(contentType ?? '')?.[1];
        try {
            return label === undefined ? undefined : new TextDecoder(label).encoding;
        }
        catch {
            // Not a known one.
            return undefined;
        }
    }
    /** The encoding that the first bytes show: a byte order mark, or the zero bytes of UTF-16. */
    function sniffEncoding(head) {
        const [a, b] = head;
        if (a === 0xff && b === 0xfe)
            return 'utf-16le';
        if (a === 0xfe && b === 0xff)
            return 'utf-16be';
        const pairs = Math.min(head.length >> 1, 64);
        let even = 0;
        let odd = 0;
        for (let pair = 0; pair < pairs; pair++) {
            if (head[pair * 2] === 0)
                even++;
            if (head[pair * 2 + 1] === 0)
                odd++;
        }
        if (pairs >= 2 && odd > pairs * 0.4 && even < pairs * 0.05)
            return 'utf-16le';
        return pairs >= 2 && even > pairs * 0.4 && odd < pairs * 0.05 ? 'utf-16be' : 'utf-8';
    }
    function transcoderFor(head, encoding, report) {
        const label = encoding ?? sniffEncoding(head);
        report.encoding = label;
        return encoding === undefined && label === 'utf-8' ? guessing(report) : converting(label);
    }
    /** Decodes and encodes again. */
    function converting(label) {
        const decoder = new TextDecoder(label);
        const encoder = new TextEncoder();
        // Node 20 takes windows-1252 for Latin-1 in a call that does not stream.
        return (bytes, last) => encoder.encode(decoder.decode(bytes, { stream: true }) + (last ? decoder.decode() : ''));
    }
    function guessing(report) {
        const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
        let rest = EMPTY;
        let beyondAscii = 0;
        let started = false;
        let fallback;
        const start = (bytes) => {
            const marked = !started && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
            started ||= bytes.length > 0;
            return marked ? bytes.subarray(3) : bytes;
        };
        return (bytes, last) => {
            if (fallback)
                return fallback(bytes, last);
            const whole = rest.length === 0 ? bytes : concatBytes([rest, bytes]);
            const end = last ? whole.length : wholeSequencesEnd(whole);
            const piece = whole.subarray(0, end);
            rest = whole.subarray(end);
            // Most text is plain ASCII, which needs no decoder to be proved (10 times as fast).
            if (isAscii(piece))
                return start(piece);
            try {
                beyondAscii += piece.length - strict.decode(piece).length;
                return start(piece);
            }
            catch {
                // Not UTF-8: the bytes themselves decide below what it is.
                fallback = lenient(whole, beyondAscii, report);
                return start(fallback(whole, last));
            }
        };
    }
    /** After the first bad bytes: what the server says, if not UTF-8; else UTF-8 with signs of replacement where good sequences outnumber the bad ones, else windows-1252. */
    function lenient(bytes, beyondAscii, report) {
        const { charset = 'utf-8' } = report;
        if (charset !== 'utf-8') {
            report.encoding = charset;
            return converting(charset);
        }
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        const bad = text.match(REPLACEMENT)?.length ?? 0;
        const good = (text.match(BEYOND_ASCII)?.length ?? 0) - bad + beyondAscii;
        if (good <= bad) {
            report.encoding = 'windows-1252';
            return converting('windows-1252');
        }
        report.warnings.push({
            code: 'bad-encoding',
            message: `${bad} bytes are not UTF-8 and are shown as \uFFFD; set encoding in read if the text has another one`,
            count: bad,
        });
        return converting('utf-8');
    }
    function isAscii(bytes) {
        const { buffer, byteOffset, length } = bytes;
        const lead = Math.min(length, -byteOffset & 3);
        const count = (length - lead) >> 2;
        let all = 0;
        const words = count > 0 ? new Int32Array(buffer, byteOffset + lead, count) : [];
        for (let at = 0; at < count; at++)
            all |= words[at];
        for (let at = 0; at < lead; at++)
            all |= bytes[at];
        for (let at = lead + count * 4; at < length; at++)
            all |= bytes[at];
        return (all & 0x80808080) === 0;
    }
    /** Where the last whole UTF-8 sequence ends. */
    function wholeSequencesEnd(bytes) {
        const length = bytes.length;
        for (let back = 1; back <= Math.min(3, length); back++) {
            const byte = bytes[length - back] ?? 0;
            if (byte < 0x80)
                return length;
            if (byte < 0xc0)
                continue;
            const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
            return needed > back ? length - back : length;
        }
        return length;
    }

    const HEAD_BYTES$1 = 1 << 16;
    /**
     * Reads CSV with whatever delimiter, encoding and header the text has, while the bytes arrive.
     * @throws SalesError `empty-input` without any text, `malformed-csv` where a quote is never closed
     */
    async function decodeCsv(chunks, context, delimiter) {
        const report = { encoding: 'utf-8', charset: context.charset, warnings: [] };
        const { head, all } = await peekBytes(utf8Bytes(chunks, context.read.encoding, report), HEAD_BYTES$1);
        if (isBlank(head, 0, head.length)) {
            throw new SalesError('empty-input', 'The data are empty: there is not one line of text', {
                hint: 'Check the address and whether the export is finished.',
            });
        }
        const detected = detectDelimiter(wholeLines(head));
        const sign = context.read.delimiter ?? delimiter ?? detected.sign;
        const scanner = new CsvScanner(sign);
        const grid = new CsvGrid(context.read.header, detected.declared, context.named);
        const collected = await fill$1(grid, scanner, all, context);
        const { pools, warnings, lastRows } = grid.finish(collected);
        const own = { ...context, delimiter: sign };
        const { columns, rowCount, notes } = withoutTotalRow({ pools, lastRows, inferred: inferColumns(pools, own), context: own });
        return { columns, rowCount, warnings: [...report.warnings, ...warnings, ...notes] };
    }
    /** Puts all rows into the grid; where other threads have a part in the columns, the cells of all of them. */
    async function fill$1(grid, scanner, all, { turn, share }) {
        let asked;
        let shared;
        const add = async (rows) => {
            const cells = grid.add(rows);
            if (cells)
                await shared?.add(cells, grid.columns, scanner);
        };
        try {
            for await (const bytes of all) {
                asked ??= share?.()?.then((found) => (shared = found));
                for (const rows of scanner.add(bytes)) {
                    await add(rows);
                    await turn(grid.rowCount);
                }
            }
            await add(scanner.finish());
            if (scanner.unclosedRow !== undefined)
                throw unclosedQuote(scanner.unclosedRow + 1);
            return await shared?.finish(grid.columns);
        }
        finally {
            void asked?.then((found) => found?.stop());
        }
    }
    /** The head without its last, perhaps unfinished line. */
    function wholeLines(head) {
        if (head.length < HEAD_BYTES$1)
            return head;
        const end = Math.max(head.lastIndexOf(10), head.lastIndexOf(13));
        return end > 0 ? head.subarray(0, end) : head;
    }
    function unclosedQuote(line) {
        return new SalesError('malformed-csv', `The quote opened in row ${line} is never closed`, {
            hint: 'Close the quote, or double it where it is part of the text.',
            params: { line },
        });
    }

    /** Decodes byte chunks in any encoding to text chunks. */
    async function* decodeText(chunks, encoding, report) {
        const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
        for await (const chunk of utf8Bytes(chunks, encoding, report)) {
            const text = decoder.decode(chunk, { stream: true });
            if (text !== '')
                yield text;
        }
    }

    const PART_BYTES = 1 << 20;
    /** The bytes of a blob or of an array of bytes. */
    function openLocal(input) {
        if (input.kind === 'bytes') {
            const { bytes, contentType, url } = input;
            const slice = (from, to) => Promise.resolve(bytes.subarray(from, to));
            return { chunks: partsOf(bytes), total: bytes.length, slice, contentType, ...(url === undefined ? {} : namesOf$1(url)) };
        }
        const { blob, fileName } = input;
        const name = fileName ?? ('name' in blob && typeof blob.name === 'string' ? blob.name : undefined);
        const slice = async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer());
        return { chunks: streamBytes(blob.stream()), total: blob.size, slice, contentType: blob.type || undefined, fileName: name };
    }
    async function* partsOf(bytes) {
        for (let at = 0; at < bytes.length; at += PART_BYTES)
            yield bytes.subarray(at, at + PART_BYTES);
    }
    /** The file name and the fragment of an address or a path. */
    function namesOf$1(url) {
        const [address = '', fragment] = url.split('#', 2);
        const pointer = fragment?.startsWith('/') ? { pointer: decode(fragment) } : {};
        if (/^(?:data|blob):/i.test(address))
            return pointer;
        const path = address.split('?', 1)[0] ?? '';
        return { fileName: decode(path.slice(path.lastIndexOf('/') + 1)), ...pointer };
    }
    function decode(text) {
        try {
            return decodeURIComponent(text);
        }
        catch {
            // A stray per cent sign: the text is meant as it stands.
            return text;
        }
    }

    /** The header that asks for a part. Only a range with a beginning passes to another site unasked. */
    function rangeHeader(from, to) {
        return `bytes=${from}-${to - 1}`;
    }
    /** Which part of which whole an answer holds; undefined where it is none, where the page may not see it, or where it is packed. */
    function partOf({ status, headers }) {
        const [, from, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers.get('content-range') ?? '') ?? [];
        if (status !== 206 || total === undefined || headers.has('content-encoding'))
            return undefined;
        return { from: Number(from), total: Number(total) };
    }
    /** What a server says of the state of a file. */
    function versionOf({ headers }) {
        const etag = headers.get('etag');
        const lastModified = headers.get('last-modified');
        return { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
    }

    /** An address as messages show it. */
    function shortUrl(url) {
        return url.length > 120 ? `${url.slice(0, 120)}\u2026` : url;
    }

    /** How long a server may take to begin its answer: exports are often made when they are asked for. */
    const ANSWER_MS = 60_000;
    /** How long it may be silent in the middle of it; up to twice as long passes until that is noticed. */
    const SILENT_MS = 30_000;
    const MAX_RETRIES = 2;
    const BACK_OFF_MS = 500;
    /** A server that wants to be left alone for longer is not asked again. */
    const MAX_WAIT_MS = 60_000;
    const PASSING = new Set([429, 502, 503, 504]);
    /**
     * Asks a server. What may pass (no connection, no answer in a minute, 429, 502, 503, 504) is tried up to two times more.
     * @throws SalesError `network`, `cors`, `http-status`, `timeout`; an `AbortError`
     */
    async function ask(request, options) {
        const { signal, pause = wait } = options;
        for (let tries = 0;; tries++) {
            const outcome = await attempt$1(request, options, pause);
            if ('chunks' in outcome)
                return outcome;
            const { error, retryMs } = outcome;
            if (retryMs === undefined || retryMs > MAX_WAIT_MS || tries === MAX_RETRIES)
                throw error;
            await pause(Number.isNaN(retryMs) ? BACK_OFF_MS * 4 ** tries : retryMs, signal ?? new AbortController().signal);
            if (signal?.aborted)
                throw abortError();
        }
    }
    async function attempt$1(request, options, pause) {
        const { url, cache } = request;
        const { fetch, part, headers, credentials, signal } = options;
        const ended = new AbortController();
        const init = {
            headers: { ...headers, ...request.headers },
            signal: signal ? AbortSignal.any([signal, ended.signal]) : ended.signal,
            ...(cache ? { cache } : {}),
            ...(credentials ? { credentials } : {}),
        };
        try {
            const reply = await within(fetch(url, init), ANSWER_MS, pause);
            if (reply === undefined) {
                ended.abort();
                return { error: timeoutError(url, ANSWER_MS), retryMs: NaN };
            }
            const { status } = reply;
            if ((status >= 200 && status < 300) || status === 304)
                return toAnswer(reply, url, { pause, ended });
            const retryMs = PASSING.has(status) ? retryAfterMs(reply.headers.get('retry-after')) : undefined;
            const error = await refusalError(reply, url, retryMs, part);
            ended.abort();
            return { error, retryMs };
        }
        catch (cause) {
            if (isAbort(cause) || signal?.aborted)
                throw abortError();
            const error = await connectionError(cause, url, init, options);
            return { error, retryMs: error.code === 'network' && cause instanceof TypeError ? NaN : undefined };
        }
    }
    function toAnswer(reply, url, watch) {
        const { status, headers, body, redirected } = reply;
        const cancel = () => {
            watch.ended.abort();
            // A fetch function of one's own may not heed the signal; a body that is being read refuses, and its reader ends it.
            body?.cancel().catch(() => undefined);
        };
        const chunks = watched(body ? streamBytes(body) : nothing(), url, watch);
        return { status, headers, movedTo: redirected ? reply.url : undefined, chunks, cancel };
    }
    async function* nothing() {
        // An answer without a body.
    }
    /** The bytes of a body; silence and a broken connection become errors. */
    async function* watched(chunks, url, { pause, ended }) {
        const watch = new SilenceWatch(pause);
        try {
            for (;;) {
                const next = await watch.over(chunks.next());
                if (next === undefined)
                    throw timeoutError(url, SILENT_MS);
                if (next.done)
                    return;
                yield next.value;
            }
        }
        catch (cause) {
            if (isAbort(cause) || cause instanceof SalesError)
                throw cause;
            throw new SalesError('network', `The connection broke off while ${shortUrl(url)} was loading`, {
                cause,
                hint: 'Load it again.',
                params: { url: shortUrl(url) },
            });
        }
        finally {
            watch.end();
            ended.abort();
            // Not awaited: what is silent may stay so.
            chunks.return(undefined).catch(() => undefined);
        }
    }
    /** Notices that something which is waited for again and again does not come for long: by one timer, as one for each chunk takes longer than the chunk. */
    class SilenceWatch {
        #pause;
        #ended = new AbortController();
        /** Rises with every wait that begins or ends: odd while one goes on. */
        #steps = 0;
        #silence;
        constructor(pause) {
            this.#pause = pause;
        }
        /** What `work` gives, or undefined where nothing comes for long. */
        async over(work) {
            this.#steps++;
            this.#silence ??= this.#untilSilent();
            const done = await Promise.race([work, this.#silence]);
            this.#steps++;
            return done;
        }
        /** Watches no more. */
        end() {
            this.#ended.abort();
        }
        /** Ends where one wait outlasted the timer, or none goes on. */
        async #untilSilent() {
            const { signal } = this.#ended;
            let before;
            do {
                before = this.#steps;
                await this.#pause(SILENT_MS, signal);
            } while (before !== this.#steps && this.#steps % 2 === 1 && !signal.aborted);
            this.#silence = undefined;
        }
    }
    /** What `work` gives, or undefined where that takes longer; then its end is no longer of interest. */
    async function within(work, ms, pause) {
        const done = new AbortController();
        work.catch(() => undefined);
        try {
            return await Promise.race([work, pause(ms, done.signal).then(() => undefined)]);
        }
        finally {
            done.abort();
        }
    }
    /** The platform's timer. */
    function wait(ms, signal) {
        return new Promise((resolve) => {
            const end = () => {
                clearTimeout(timer);
                signal.removeEventListener('abort', end);
                resolve();
            };
            const timer = setTimeout(end, ms);
            signal.addEventListener('abort', end);
        });
    }
    /** The error of an answer that is a refusal; short where what reads it cannot be had either, as from the same server. */
    async function refusalError(reply, url, retryMs, part) {
        const errors = await part('errors').catch(() => undefined);
        if (errors)
            return errors.statusError(reply, url, retryMs);
        const shown = shortUrl(url);
        return new SalesError('http-status', `The server answered ${reply.status} for ${shown}`, {
            hint: 'Check the address, or ask who runs the server.',
            params: { status: reply.status, url: shown },
        });
    }
    /** The error of a request without an answer; why, is found out unless that is plain, or what does it cannot be had either. */
    async function connectionError(cause, url, init, { fetch, part }) {
        if (cause instanceof SalesError)
            return cause;
        const { navigator } = globalThis;
        const isOffline = navigator?.onLine === false;
        const errors = isOffline ? undefined : await part('errors').catch(() => undefined);
        if (errors)
            return errors.failedFetch(cause, url, init, fetch);
        const shown = shortUrl(url);
        return new SalesError('network', `${shown} could not be reached${isOffline ? ': there is no connection to the network' : ''}`, {
            cause,
            hint: isOffline ? 'Connect, then load again.' : 'Check the address and the connection.',
            params: { url: shown },
        });
    }
    function timeoutError(url, ms) {
        const shown = shortUrl(url);
        const seconds = ms / 1000;
        return new SalesError('timeout', `Nothing came from the server of ${shown} for ${seconds} seconds`, {
            hint: 'Try again later, or ask who runs the server.',
            params: { url: shown, seconds },
        });
    }
    /** A number of seconds or a date; NaN where the server does not say. */
    function retryAfterMs(header) {
        if (header === null)
            return NaN;
        return /^\d+$/.test(header) ? Number(header) * 1000 : Math.max(0, Date.parse(header) - Date.now());
    }

    /** How much of a file that is read in parts is asked for at first; a small one comes whole. */
    const FIRST_BYTES = 1 << 16;
    /**
     * Opens an address. undefined where the file is still in the state `unless`.
     * It comes whole in a row, by one request, or where the server lets it, in parts: a server shows that it does by the answer to a first request for a
     * part, or by `Accept-Ranges`. A row that breaks off goes on from where it was, where parts can be asked for.
     * @throws SalesError `network`, `cors`, `http-status`, `timeout`; an `AbortError`
     */
    async function openUrl(input, options) {
        const { url, crossOrigin } = input;
        const { unless, fresh, inParts, part } = options;
        const own = crossOrigin === 'use-credentials' ? { ...options, credentials: 'include' } : options;
        const cache = fresh ? 'reload' : unless ? 'no-cache' : undefined;
        const send = (headers) => ask({ url, headers, ...(cache ? { cache } : {}) }, own);
        if (!unless)
            return sourceOf(await first(send, {}, inParts), { url, ask: send, part });
        const { conditionsOf, isStill } = await part('requests');
        const answer = await first(send, conditionsOf(unless, url), inParts);
        if (!isStill(unless, answer))
            return sourceOf(answer, { url, ask: send, part });
        answer.cancel();
        return undefined;
    }
    /** The first answer: a part where parts will be read and the server gives one that says of what. */
    async function first(send, conditions, inParts = false) {
        if (!inParts)
            return send(conditions);
        try {
            const answer = await send({ ...conditions, range: rangeHeader(0, FIRST_BYTES) });
            if (answer.status !== 206 || partOf(answer))
                return answer;
            answer.cancel();
        }
        catch (error) {
            // An empty file has no part, and some servers of another site allow plain requests only.
            if (!(error instanceof SalesError) || (error.code !== 'cors' && error.params['status'] !== 416))
                throw error;
        }
        return send(conditions);
    }
    /** The file behind its first answer. */
    function sourceOf(answer, { part, ...place }) {
        const { headers, movedTo } = answer;
        const range = partOf(answer);
        const version = versionOf(answer);
        const length = Number(headers.get('content-length') ?? NaN);
        // With a content encoding the length is that of the packed bytes, the stream that of the unpacked ones.
        const total = range?.total ?? (headers.has('content-encoding') || !Number.isFinite(length) ? undefined : length);
        const isRanged = range !== undefined || headers.get('accept-ranges') === 'bytes';
        const parts = total !== undefined && isRanged ? inParts({ ...place, total, version }, answer, part) : { chunks: answer.chunks };
        return { ...parts, total, contentType: headers.get('content-type') ?? undefined, movedTo, version, ...namesOf$1(place.url) };
    }
    function inParts(file, answer, part) {
        let slices;
        return {
            chunks: inRow(file, answer, part),
            slice: async (from, to) => {
                slices ??= part('requests').then(({ slicesOf }) => slicesOf(file, answer));
                return (await slices)(from, to);
            },
        };
    }
    /** Small files come whole by the first answer, however they are read; else what is left is asked for where the answer ends, or breaks off. */
    async function* inRow(file, answer, part) {
        let at = 0;
        try {
            for await (const chunk of answer.chunks) {
                at += chunk.length;
                yield chunk;
            }
        }
        catch (error) {
            const requests = isAbort(error) ? undefined : await part('requests').catch(() => undefined);
            if (!requests?.canResume(file))
                throw error;
            yield* requests.restOf(file, at, 1);
            return;
        }
        if (answer.status === 206 && at < file.total)
            yield* (await part('requests')).restOf(file, at, 0);
    }

    const TYPES$1 = [
        [/^(?:text|application)\/csv$/, 'csv'],
        [/^text\/tab-separated-values$/, 'tsv'],
        [/ndjson|jsonlines|x-jsonl|json-seq/, 'ndjson'],
        [/^(?:application|text)\/json$|\+json$/, 'json'],
        [/^application\/(?:vnd\.apache\.|x-)parquet$/, 'parquet'],
        [/^application\/vnd\.apache\.arrow/, 'arrow'],
    ];
    const NAMES$1 = [
        [/\.csv$/i, 'csv'],
        [/\.(?:tsv|tab)$/i, 'tsv'],
        [/\.(?:geo)?json$/i, 'json'],
        [/\.(?:ndjson|jsonl)$/i, 'ndjson'],
        [/\.(?:arrows?|feather|ipc|stream)$/i, 'arrow'],
        [/\.(?:parquet|parq|pq)$/i, 'parquet'],
    ];
    /** What may be a page, JSON, or of a format that is not read (`\uFFFD` are bytes that are no UTF-8), and text with control signs. */
    const DOUBTFUL = /^(?:[<{[]|PARE|GIF8|%PDF|BZh|7z|\(\uFFFD|\uFFFD7z|\uFFFD{3})|[^\P{Cc}\s]/u;
    /** Whether bytes begin like a zip archive, perhaps an empty one; workbooks are such too. */
    function isZip(head) {
        return startsWith(head, [0x50, 0x4b, 3, 4]) || startsWith(head, [0x50, 0x4b, 5, 6]);
    }
    /** Whether bytes begin like gzip. */
    function isGzip(head) {
        return startsWith(head, [0x1f, 0x8b]);
    }
    /** Whether bytes begin with others. */
    function startsWith(head, bytes) {
        return head.length >= bytes.length && bytes.every((byte, index) => head[index] === byte);
    }
    /** The format of data that plainly have one. undefined where a closer look is needed: they may be none, or not what they are said to be. */
    function plainFormat(head, hints) {
        const found = markedFormat(head) ?? textFormat$1(textStart(head), wantedFormat(hints));
        return hints.format === undefined || hints.format === found ? found : undefined;
    }
    function textFormat$1(start, wanted) {
        if (wanted === 'ndjson')
            return /^\{\s*"/.test(start) ? wanted : undefined;
        if (/^\[\s*\{\s*"/.test(start))
            return 'json';
        if (DOUBTFUL.test(start))
            return undefined;
        return wanted === undefined || wanted === 'csv' || wanted === 'tsv' ? (wanted ?? 'csv') : undefined;
    }
    /** The format whose mark bytes begin with. */
    function markedFormat(head) {
        if (startsWith(head, [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31]) || startsWith(head, [0xff, 0xff, 0xff, 0xff]))
            return 'arrow';
        return startsWith(head, [0x50, 0x41, 0x52, 0x31]) ? 'parquet' : undefined;
    }
    /** The beginning of data as text. */
    function textStart(head) {
        return new TextDecoder(sniffEncoding(head)).decode(head).trimStart();
    }
    /** The format that data were declared in, or that their content type or name says. */
    function wantedFormat({ format, contentType, fileName }) {
        return format ?? formatOfType(contentType) ?? formatOfName(fileName);
    }
    function formatOfType(contentType) {
        const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
        return TYPES$1.find(([pattern]) => pattern.test(type))?.[1];
    }
    /** The format that a file's name says. */
    function formatOfName(name) {
        return NAMES$1.find(([pattern]) => pattern.test(name?.replace(/\.gz(?:ip)?$/i, '') ?? ''))?.[1];
    }

    const MB = 2 ** 20;
    const GB = 2 ** 30;
    /** In Node, whose memory is not shared with a page. */
    const NODE_BYTES = 4 * GB;
    /** Where a browser does not say how much memory there is. */
    const USUAL_BYTES = GB;
    /** Chromium ends a worker without a word at somewhat above 2 GB of texts, whatever the device has. */
    const MOST_BYTES = 2 * GB;
    /** Loading takes up to three times what the columns take, and they are not alone on the device. */
    const PART_OF_DEVICE = 1 / 8;
    /**
     * How many bytes are held at the most while a byte of the format is read, in bytes of columns: a JSON text is there as text and as
     * objects before it is columns; lines of JSON are objects one by one.
     */
    const HELD = { json: 4, ndjson: 2 };
    const HINT = 'Give a file with fewer rows or columns (of a Parquet file with few columns little is loaded), or ask a database server with engine.';
    /** How many bytes the columns of one table may take here: 4 GB in Node, in a browser an eighth of the device's memory, at most 2 GB. */
    function roomBytes({ navigator, process } = globalThis) {
        if (process?.versions?.node !== undefined)
            return NODE_BYTES;
        const memory = navigator?.deviceMemory;
        return memory === undefined ? USUAL_BYTES : Math.min(MOST_BYTES, memory * GB * PART_OF_DEVICE);
    }
    /** Watches that what is read has room: by its length where that is known beforehand, else while it comes. */
    class Room {
        #limit;
        constructor(limit) {
            this.#limit = limit;
        }
        /** Makes sure of the room for columns of so many bytes. @throws SalesError `too-large` */
        reserve(bytes) {
            if (bytes > this.#limit)
                throw tooLarge('The columns would take', bytes, this.#limit);
        }
        /** The same bytes, as long as there is room for what is read from them. @throws SalesError `too-large` */
        async *bounded({ chunks, total = 0 }, format) {
            const limit = this.#limit / ((format && HELD[format]) ?? 1);
            if (total > limit)
                throw tooLarge('The data have', total, limit);
            let bytes = 0;
            for await (const chunk of chunks) {
                bytes += chunk.length;
                if (bytes > limit)
                    throw tooLarge('The data have more than', limit, limit);
                yield chunk;
            }
        }
    }
    /** What an engine cannot hold (texts, maps or arrays past its limits) it refuses with a `RangeError`. */
    function tooLargeOr(error) {
        if (!(error instanceof RangeError))
            return error;
        return new SalesError('too-large', 'The data are larger than this browser can hold', { cause: error, hint: HINT });
    }
    function tooLarge(what, bytes, limitBytes) {
        const [size = 0, limit = 0] = [bytes, limitBytes].map((count) => Math.ceil(count / MB));
        return new SalesError('too-large', `${what} ${size} MB, and there is room for ${limit} MB here`, {
            hint: HINT,
            params: { size, limit },
        });
    }

    const HEAD_BYTES = 4096;
    /** From here on a helper is worth its start. */
    const LARGE_BYTES = 12e6;
    /** A third one would wait for the thread that splits bytes into cells, which takes that half as long as all columns together. */
    const HELPERS = [0, 1];
    /** `.csv.gz` in a `.zip` in a `.gz`: deeper packed data are not read. */
    const MAX_LAYERS = 3;
    /** Other work gets a turn, and progress is told, this often. */
    const TURN_MS = 50;
    /**
     * Loads one table: from an address (in Node also a path), a blob, bytes or rows to typed columns. The format is found by content, gzip is
     * unpacked, and bytes are decoded while they arrive.
     * @throws SalesError of loading, or `bad-option`; an `AbortError` where the signal says so
     */
    async function loadTable(source, options) {
        // Without a known state there is always a table.
        return (await load(source, options));
    }
    /**
     * Loads one table anew, past all caches, unless its server says that the file is still in the state `known`: then undefined, and nothing
     * is decoded. An empty state, or an input that is no address, is always loaded.
     * @throws as `loadTable`
     */
    function loadTableIfChanged(source, known, options) {
        return load(source, options, known);
    }
    async function load(source, options, known) {
        const { signal } = options;
        if (signal?.aborted)
            throw abortError();
        const { name, input } = source;
        const decode = (fresh) => new Loading(name, options).decode(input, { unless: known, fresh });
        const loaded = await decode(false)
            .catch((error) => {
            if (error instanceof SalesError && 'isFileChanged' in error)
                return decode(true);
            // Its columns are lost, and it is not asked again.
            if (error instanceof HelperLost)
                return decode(false);
            throw error;
        })
            .catch((error) => {
            // A signal may carry any reason; its asker hears the same error for all of them.
            throw signal?.aborted ? abortError() : tooLargeOr(error);
        });
        if (!loaded)
            return undefined;
        const { rowCount, columns, version, later } = loaded;
        const warnings = loaded.warnings.map((note) => ({ ...note, table: name }));
        return { name, rowCount, columns, warnings, ...(version ? { version } : {}), ...(later ? { later } : {}) };
    }
    /** What gets the unpacker of a codec from its part. */
    function unpackerFrom(part) {
        return async (codec) => (codec === 'brotli' ? (await part('brotli')).unpacker() : (await part('codecs')).unpacker(codec));
    }
    /** One table on its way: counts bytes and rows, tells progress, gives turns. */
    class Loading {
        #name;
        #options;
        #now;
        #room;
        /** Got while the first bytes are on their way. */
        #read;
        #bytes = 0;
        #total;
        #lastTurn;
        #isDone = false;
        constructor(name, options) {
            this.#name = name;
            this.#options = options;
            this.#now = options.now ?? (() => performance.now());
            this.#room = new Room(options.room ?? roomBytes());
            this.#lastTurn = this.#now();
            this.#read = readingOf$1(options);
            // What is wrong with it is told when the bytes are there.
            this.#read.catch(() => undefined);
        }
        async decode(input, wanted) {
            const { part } = this.#options;
            if (input.kind === 'rows')
                return this.#decodeRows(input.rows);
            if (input.kind === 'arrow')
                return (await part('arrow')).columnsOf(input.table, await this.#context(undefined));
            const source = await this.#open(input, wanted);
            if (!source)
                return undefined;
            this.#total = source.total;
            const chunks = this.#counted(source.chunks);
            try {
                const decoded = await this.#decodeBytes({ ...source, chunks, slice: this.#countedSlice(source.slice) });
                this.#tell(decoded.rowCount);
                this.#isDone = true;
                return { ...decoded, version: source.version };
            }
            finally {
                // What reads parts leaves the row where it is; not awaited, for the end of what is silent may never come.
                chunks.return(undefined).catch(() => undefined);
            }
        }
        /** Decodes bytes, or what is packed in them. */
        async #decodeBytes(source, layer = 0) {
            const { head, all } = await peekBytes(source.chunks, HEAD_BYTES);
            const { contentType, fileName, pointer, movedTo } = source;
            const isPacked = isGzip(head) || isZip(head);
            if (isPacked && layer === MAX_LAYERS)
                throw packedTooOften();
            if (isGzip(head)) {
                const zip = await this.#options.part('zip');
                return this.#decodeBytes({ chunks: zip.gunzip(all), contentType, fileName, pointer }, layer + 1);
            }
            if (isZip(head))
                return this.#decodeZip({ ...source, chunks: all }, layer);
            if (head.length === 0) {
                throw new SalesError('empty-input', 'The data are empty: there is not one byte', {
                    hint: 'Check the address and whether the export is finished.',
                });
            }
            const hints = { format: this.#options.format, contentType, fileName, movedTo };
            const format = plainFormat(head, hints) ?? (await this.#options.part('errors')).sniffFormat(head, hints);
            const context = { ...(await this.#context(pointer)), charset: charsetOf(contentType) };
            return this.#decodeAs(format, { ...source, chunks: all }, context);
        }
        async #decodeZip(source, layer) {
            const { part } = this.#options;
            const content = await (await part('zip')).open({ ...source, chunks: this.#room.bounded(source) });
            if (content.kind === 'workbook')
                return this.#decodeWorkbook(content.archive);
            const { name, file, others } = content;
            const { chunks, size: total } = file;
            const decoded = await this.#decodeBytes({ chunks, total, fileName: name, pointer: source.pointer }, layer + 1);
            return others.length === 0 ? decoded : { ...decoded, warnings: [leftOut(name, others), ...decoded.warnings] };
        }
        async #decodeWorkbook(archive) {
            const { format = 'xlsx', part } = this.#options;
            if (format !== 'xlsx')
                throw (await part('errors')).mismatch(format, 'an Excel workbook');
            return (await part('xlsx')).decode(archive, await this.#context(undefined));
        }
        async #decodeAs(format, source, context) {
            const { part } = this.#options;
            // Of Parquet only what is needed is read, and the room for that is reserved.
            const isWhole = format !== 'parquet' || !source.slice;
            const chunks = isWhole ? this.#room.bounded(source, format) : source.chunks;
            if (format === 'json' || format === 'ndjson')
                return this.#decodeJson(format, chunks, context);
            if (format === 'arrow' || format === 'parquet')
                return (await part(format)).decode({ ...source, chunks }, context);
            return decodeCsv(chunks, context, format === 'tsv' ? '\t' : undefined);
        }
        async #decodeJson(format, chunks, context) {
            const { read, turn, charset } = context;
            const report = { encoding: 'utf-8', charset, warnings: [] };
            const json = await this.#options.part('json');
            const texts = decodeText(chunks, read.encoding, report);
            const own = { pointer: read.data, turn };
            const grid = format === 'json' ? await json.rowsOfJson(texts, own) : await json.rowsOfNdjson(texts, own);
            const decoded = columnsIn(grid, context);
            return { ...decoded, warnings: [...report.warnings, ...decoded.warnings] };
        }
        async #decodeRows(rows) {
            const context = await this.#context(undefined);
            return columnsIn(await (await this.#options.part('json')).rowsOfObjects(rows, context), context);
        }
        async #context(pointer) {
            const { locale, dateOrderHint } = this.#options;
            const read = await this.#read;
            const withPointer = read.data === undefined && pointer !== undefined ? { ...read, data: pointer } : read;
            return {
                read: withPointer,
                locale,
                dateOrderHint,
                turn: (rows) => this.#turn(rows),
                share: () => this.#share(),
                reserve: (bytes) => this.#room.reserve(bytes),
                unpacker: unpackerFrom(this.#options.part),
                wants: this.#options.wants,
                named: this.#options.named,
            };
        }
        #share() {
            const { crew, part, shareFrom = LARGE_BYTES } = this.#options;
            if (!crew || (this.#total ?? this.#bytes) < shareFrom)
                return undefined;
            const jobs = HELPERS.flatMap((place) => crew.begin('columns', place) ?? []);
            return part('columns').then(({ SharedColumns }) => new SharedColumns(jobs, toPool), () => {
                // One thread does it too.
                for (const { port } of jobs)
                    port.close();
                return undefined;
            });
        }
        async #open(input, wanted) {
            if (input.kind !== 'url')
                return openLocal(input);
            const files = isAddress(input.url) ? undefined : nodeFiles();
            if (files !== undefined)
                return (await this.#options.part('files')).openPath(files, input.url);
            const { headers, signal, pause, part, fetch = globalThis.fetch, format = formatOfName(namesOf$1(input.url).fileName), } = this.#options;
            const inParts = format === 'parquet';
            const opened = openUrl(input, { fetch: (...request) => fetch(...request), part, headers, signal, pause, inParts, ...wanted });
            // The decoder that a name speaks of comes while the first bytes are on their way; if it does not come, that is told when it is needed.
            if (format === 'arrow' || inParts)
                part(format).catch(() => undefined);
            if (inParts)
                part('requests').catch(() => undefined);
            return opened;
        }
        async *#counted(chunks) {
            for await (const chunk of chunks) {
                this.#bytes += chunk.length;
                await this.#turn(undefined);
                yield chunk;
            }
        }
        #countedSlice(slice) {
            return (slice &&
                (async (from, to) => {
                    const bytes = await slice(from, to);
                    this.#bytes += bytes.length;
                    await this.#turn(undefined);
                    return bytes;
                }));
        }
        async #turn(rows) {
            if (this.#options.signal?.aborted)
                throw abortError();
            if (this.#now() - this.#lastTurn < TURN_MS)
                return;
            this.#tell(rows);
            await nextTurn();
            this.#lastTurn = this.#now();
            if (this.#options.signal?.aborted)
                throw abortError();
        }
        #tell(rows) {
            // What is read later is no part of the loading.
            if (this.#isDone)
                return;
            this.#options.onProgress?.({
                table: this.#name,
                bytes: this.#bytes,
                ...(this.#total === undefined ? {} : { bytesTotal: this.#total }),
                ...(rows === undefined ? {} : { rows }),
            });
        }
    }
    /** What is set of how to read; all is found where nothing is. */
    async function readingOf$1({ read = '', part }) {
        return read === '' ? { columns: new Map() } : (await part('options')).parseReadOptions(read);
    }
    /** Records as typed columns. */
    function columnsIn(grid, context) {
        const { columns, warnings } = inferColumns(grid.finish(), context);
        return { columns, rowCount: grid.rowCount, warnings };
    }
    function packedTooOften() {
        return new SalesError('unsupported-format', `The data are packed more than ${MAX_LAYERS} times`, { hint: 'Unpack them.' });
    }
    function leftOut(name, others) {
        const shown = others.slice(0, 10);
        return {
            code: 'other-files',
            message: `Of the zip archive '${name}' is read; left out: ${shown.join(', ')}${others.length > shown.length ? ' \u2026' : ''}`,
            count: others.length,
            params: { file: name, files: shown, count: others.length },
        };
    }
    function toPool({ name, size, records, ...cells }) {
        return listPool(name, new TextList(size, records), cells);
    }
    /** Whether a text can only be fetched; in Node all else is a path. */
    function isAddress(url) {
        return /^(?:https?|data|blob):/i.test(url);
    }
    /** Node's files, absent on a page. */
    function nodeFiles() {
        const { process } = globalThis;
        const files = process?.getBuiltinModule?.('node:fs');
        return files;
    }

    /** Loads all tables at once; where one fails the others are given up. */
    function loadAll(sources, options) {
        return loadEach(sources, options, (source, _, own) => loadTable(source, own));
    }
    /** What is known of the files now: those that were not loaded are what they were. */
    function filesAfter(loaded, groups, before = []) {
        return loaded.map((own, index) => {
            const old = before[index] ?? { table: '', rows: 0, version: {} };
            if (!own)
                return old;
            const table = groups.find(({ files }) => files.includes(own.name))?.table.name ?? own.name;
            return { table, rows: own.rowCount, version: own.version ?? {} };
        });
    }
    /** Loads all tables at once, each as it says; where one fails the others are given up. */
    async function loadEach(sources, options, load) {
        const abort = new AbortController();
        const giveUp = () => {
            abort.abort();
        };
        if (options.signal?.aborted === true)
            giveUp();
        options.signal?.addEventListener('abort', giveUp, { once: true });
        const own = { ...options, signal: abort.signal };
        try {
            const isOneOf = sources.length > 1;
            return await Promise.all(sources.map((source, index) => named(load(source, index, own), isOneOf ? source.name : undefined)));
        }
        catch (error) {
            giveUp();
            throw error;
        }
        finally {
            options.signal?.removeEventListener('abort', giveUp);
        }
    }
    /** Of several tables, an error says which it is of. */
    async function named(loading, table) {
        try {
            return await loading;
        }
        catch (error) {
            if (table === undefined || !(error instanceof SalesError))
                throw error;
            const { code, message, hint, position, params, cause } = error;
            throw new SalesError(code, `${table}: ${message}`, { cause, hint, position, params: { ...params, table } });
        }
    }

    /**
     * The parts of a list attribute, split at commas (or another separator) outside brackets and quotes, trimmed; empty parts are left out.
     * Quotes stay: `sum("a, b"), 'x'` gives `sum("a, b")` and `'x'`.
     */
    function splitList(text, separator = ',') {
        const parts = [];
        let depth = 0;
        let quote = '';
        let start = 0;
        for (let at = 0; at <= text.length; at++) {
            const sign = text.charAt(at);
            if (at === text.length || (sign === separator && depth === 0 && quote === '')) {
                parts.push(text.slice(start, at).trim());
                start = at + 1;
            }
            else if (quote !== '') {
                if (sign === quote)
                    quote = '';
            }
            else if (sign === '"' || sign === "'")
                quote = sign;
            else if (sign === '(')
                depth++;
            else if (sign === ')')
                depth = Math.max(0, depth - 1);
        }
        return parts.filter((part) => part !== '');
    }

    /** The tables that the rows of a table lead to many-to-one, itself first and the nearest next, each with the joins on the way. */
    function pathsFrom(joins, table) {
        const paths = new Map([[table, []]]);
        // A map is walked in order of insertion, what is added on the way included: the nearest first.
        for (const [reached, path] of paths) {
            for (const join of joins) {
                if (join.from.table === reached && !paths.has(join.to.table))
                    paths.set(join.to.table, [...path, join]);
            }
        }
        return paths;
    }

    const UNITS = {
        price: 'money',
        revenue: 'money',
        cost: 'money',
        profit: 'money',
        quantity: 'count',
        visits: 'count',
        discount: 'ratio',
    };
    /** How people read the values of a column, by its role. */
    function unitOf(column) {
        return (column.role && UNITS[column.role]) ?? (column.percent ? 'ratio' : 'number');
    }
    /** How people read the values of a role, with or without a column of its own. */
    function unitOfRole(role) {
        return UNITS[role] ?? 'number';
    }
    /** How people read what an operator makes of two numbers: money ÷ money is a ratio, money × or ÷ another number is money. */
    function unitAfter(operator, left, right) {
        const money = left === 'money' || right === 'money';
        if (operator === '/') {
            if (left === 'money')
                return right === 'money' ? 'ratio' : 'money';
            return 'number';
        }
        if (operator === '*')
            return money ? 'money' : 'number';
        if (operator !== '+' && operator !== '-')
            return 'number';
        if (money)
            return 'money';
        return left === right ? left : left === 'ratio' || right === 'ratio' ? 'ratio' : 'number';
    }
    /** Whether values can be reckoned with; true and false are 1 and 0. */
    function isNumeric(type) {
        return type === 'number' || type === 'boolean';
    }
    /** Whether values are points in time. */
    function isTemporal(type) {
        return type === 'date' || type === 'datetime';
    }
    /**
     * The type that an operator makes of two types, or undefined where it does not take them: numbers are reckoned with, like is
     * compared with like, two points in time give days.
     */
    function typeAfter$1(operator, left, right) {
        const numbers = isNumeric(left) && isNumeric(right);
        if (operator === 'and' || operator === 'or')
            return numbers ? 'boolean' : undefined;
        const times = isTemporal(left) && isTemporal(right);
        if (operator === '-' && times)
            return 'number';
        if (['+', '-', '*', '/'].includes(operator))
            return numbers ? 'number' : undefined;
        return numbers || times || left === right ? 'boolean' : undefined;
    }

    /** A column's name in a plan. */
    function refOf$1(column) {
        return { table: column.table, column: column.name };
    }
    /** The column that has a role, or undefined. */
    function roleColumn(catalog, role) {
        const ref = catalog.roles.find((choice) => choice.role === role)?.ref;
        return ref && columnAt(catalog, ref);
    }
    /** The column that a plan names. */
    function columnAt(catalog, { table, column }) {
        return catalog.columns.find((one) => one.table === table && one.name === column);
    }
    /** The column of an exact name, which may have a point in it, or of a name written `table.column`; of several the one in the first table. */
    function columnNamed$1(catalog, name, table) {
        const written = table === undefined ? name : `${table}.${name}`;
        const exact = (column) => column.name === written;
        const inTable = (column) => table === undefined ? `${column.table}.${column.name}` === written : column.table === table && column.name === name;
        const [first, second] = table === undefined ? [exact, inTable] : [inTable, exact];
        return catalog.columns.find(first) ?? catalog.columns.find(second);
    }
    /**
     * What a field name means: the column of a role, else of that name; a quoted name is always a column's. For an asker: the role's column where its
     * rows lead to that, else one that plays the role for it, else a column of that name in the nearest table.
     * @throws SalesError `not-related` where the asker's rows lead to none of them
     */
    function fieldColumn({ catalog, tables, asker }, name, quoted) {
        const meant = columnsMeant(catalog, name, quoted);
        const [first] = meant.flat();
        if (!asker || !first)
            return first;
        const nearest = nearestOf$1(meant, [...pathsFrom(catalog.joins, asker.table).keys()]);
        if (!nearest)
            throw tables.notRelated(catalog, asker, name, refOf$1(first));
        return nearest;
    }
    /** The first column of the highest rank in some tables, the nearest first. */
    function nearestOf$1(meant, tables) {
        return meant.flatMap((columns) => tables.flatMap((table) => columns.find((column) => column.table === table) ?? []))[0];
    }
    /** How many names of a catalog are remembered. */
    const REMEMBERED$3 = 64;
    const MEANT = /* @__PURE__ */ new WeakMap();
    /** What a name may mean, by rank; looked for once, as each plan of each step of a brush asks for the same few names. */
    function columnsMeant(catalog, name, quoted) {
        let known = MEANT.get(catalog);
        if (!known || known.size >= REMEMBERED$3)
            MEANT.set(catalog, (known = new Map()));
        const key = `${String(quoted)} ${name}`;
        let meant = known.get(key);
        if (!meant)
            known.set(key, (meant = rankedColumns(catalog, name, quoted)));
        return meant;
    }
    function rankedColumns(catalog, name, quoted) {
        const inRole = (choices) => quoted ? [] : choices.flatMap(({ role, ref }) => (role === name ? (columnAt(catalog, ref) ?? []) : []));
        const exact = catalog.columns.filter((column) => column.name === name);
        const written = catalog.columns.filter((column) => `${column.table}.${column.name}` === name);
        return [inRole(catalog.roles), inRole(catalog.otherRoles), exact, written];
    }
    /** The date of the rows of a table: that of the data, else their own; undefined where they lead to none. */
    function dateOf({ catalog }, table) {
        const tables = table === undefined ? [] : [...pathsFrom(catalog.joins, table).keys()];
        return nearestOf$1(columnsMeant(catalog, 'date', false).slice(0, 2), tables);
    }
    /** The names that a field may have here: roles with a column, and columns. */
    function fieldNames(catalog) {
        return [...new Set([...catalog.roles.map((choice) => choice.role), ...catalog.columns.map((column) => column.name)])];
    }
    /** First and last calendar day of a date or datetime column in the scope's time zone; undefined without values. */
    function dayBounds(scope, column) {
        if (column.min === undefined || column.max === undefined)
            return undefined;
        return { oldest: dayIn(scope, column, column.min), newest: dayIn(scope, column, column.max) };
    }
    function dayIn(scope, column, value) {
        if (column.type === 'date')
            return value;
        return column.instant ? scope.zone.dayOf(value) : Math.floor(value / 86_400_000);
    }
    /** The newest calendar day of the whole data, undefined without dates. */
    function newestDay(scope) {
        const date = roleColumn(scope.catalog, 'date');
        return (date && dayBounds(scope, date)?.newest) ?? scope.catalog.newest;
    }

    const PARTS = ['weekday', 'hour'];
    const FUNCTIONS = [...TIME_GRAINS, ...PARTS, 'bin', 'auto'];
    /** The type of a dimension's values. */
    function typeOfDimension(dimension, column) {
        if (dimension.kind === 'column')
            return column.type;
        if (dimension.kind === 'bin-date')
            return 'date';
        return dimension.kind === 'customer-type' ? 'text' : 'number';
    }
    /**
     * A role or column name, or a dimension of DESIGN 3.6, looked up; undefined where no column is meant by it. A quoted name is a column's.
     * @throws SalesError `bad-option` for a dimension with wrong arguments, `bad-type` over a column of the wrong type, `missing-role`, `not-related`
     */
    function fieldOf(scope, text, quoted = false) {
        const written = quoted ? text : text.trim();
        const column = quoted ? fieldColumn(scope, written, true) : namedColumn(scope, written);
        if (column)
            return { kind: 'dimension', dimension: { kind: 'column', ref: refOf$1(column) }, column };
        if (quoted)
            return undefined;
        if (written === 'customer-type')
            return customerType(scope);
        const [, name = '', inner = ''] = /^([a-z-]+)\s*\((.*)\)$/su.exec(written) ?? [];
        return FUNCTIONS.includes(name) ? functionField(scope, written, name, splitList(inner)) : undefined;
    }
    /**
     * A text of `by`, looked up.
     * @throws SalesError `unknown-dimension`, `missing-role`, `bad-option`, `bad-type`, `not-related`
     */
    function dimensionOf(scope, text) {
        const field = fieldOf(scope, text);
        if (field)
            return field;
        if (isRole(text.trim()))
            throw missingRole(text.trim(), text);
        throw unknownDimension(scope, text);
    }
    function unknownDimension(scope, text) {
        const [, name = text.trim(), call] = /^\s*([\p{L}-]+)\s*(\()/u.exec(text) ?? [];
        const names = call
            ? FUNCTIONS.map((known) => `${known}(…)`)
            : [...fieldNames(scope.catalog), 'customer-type', ...TIME_GRAINS.map((grain) => `${grain}(date)`)];
        const near = call ? nearest(name, FUNCTIONS) : nearest(name, names);
        const hint = near === undefined ? suggest(name, names) : `Did you mean '${call ? text.trim().replace(name, near) : near}'?`;
        return new SalesError('unknown-dimension', `dimension '${text.trim()}' is not known`, {
            hint,
            params: { dimension: text.trim(), expected: names, ...(near === undefined ? {} : { nearest: near }) },
        });
    }
    function missingRole(role, dimension) {
        return new SalesError('missing-role', `dimension '${dimension.trim()}' needs a column with the role '${role}'`, {
            hint: `Say which column it is: roles="${role}: name of the column".`,
            params: { dimension: dimension.trim(), role },
        });
    }
    /** The column of a bare or double-quoted name. */
    function namedColumn(scope, name) {
        const quoted = /^"((?:[^"]|"")*)"$/.exec(name)?.[1]?.replaceAll('""', '"');
        return fieldColumn(scope, quoted ?? name, quoted !== undefined);
    }
    /** By the roles' own columns alone: another date, such as that of returns, says nothing about first orders. */
    function customerType({ catalog, tables, asker }) {
        const column = roleColumn(catalog, 'customer');
        const date = roleColumn(catalog, 'date');
        if (!column)
            throw missingRole('customer', 'customer-type');
        if (!date)
            throw missingRole('date', 'customer-type');
        const refs = { customer: refOf$1(column), date: refOf$1(date) };
        const reached = pathsFrom(catalog.joins, asker?.table ?? column.table);
        const other = asker && Object.values(refs).find(({ table }) => !reached.has(table));
        if (other)
            throw tables.notRelated(catalog, asker, 'customer-type', other);
        const table = tables?.eventsOf(catalog, Object.values(refs)) ?? date.table;
        return { kind: 'dimension', dimension: { kind: 'customer-type', ...refs, table }, column };
    }
    function functionField(scope, text, name, args) {
        const [of, width] = args;
        if (of === undefined || args.length !== (name === 'bin' ? 2 : 1)) {
            throw badDimension(text, name === 'bin' ? 'bin(column, width)' : `${name}(date)`);
        }
        const column = namedColumn(scope, of);
        if (!column) {
            if (isRole(of))
                throw missingRole(of, text);
            throw new SalesError('unknown-dimension', `dimension '${text}': no role or column is named '${of}'`, {
                hint: suggest(of, fieldNames(scope.catalog)),
                params: { dimension: text, name: of },
            });
        }
        if (name === 'bin')
            return { kind: 'dimension', dimension: binOf(text, column, width ?? ''), column };
        requireType(text, column, name === 'hour' ? ['datetime'] : ['date', 'datetime']);
        if (name === 'auto')
            return { kind: 'auto', column };
        const ref = refOf$1(column);
        const part = PARTS.find((known) => known === name);
        const dimension = part ? { kind: 'part', ref, part } : { kind: 'bin-date', ref, grain: name };
        return { kind: 'dimension', dimension, column };
    }
    function binOf(text, column, width) {
        requireType(text, column, ['number']);
        const size = Number(width);
        if (!(size > 0 && size < Infinity))
            throw badDimension(text, 'bin(column, width) with a width above 0');
        return { kind: 'bin-number', ref: refOf$1(column), width: size };
    }
    function badDimension(text, expected) {
        return new SalesError('bad-option', `dimension '${text}' cannot be read; expected ${expected}`, {
            params: { dimension: text, expected },
        });
    }
    function requireType(text, column, types) {
        if (types.includes(column.type))
            return;
        const times = types.every(isTemporal) ? ' (set it with read if it holds dates)' : '';
        throw new SalesError('bad-type', `dimension '${text}': column '${column.name}' is of type ${column.type}; expected ${types.join(' or ')}${times}`, {
            params: { dimension: text, column: column.name, type: column.type, expected: types },
        });
    }

    /** How many months a range covers as wholes, from the first day of one to the last day of another; undefined where it does not. */
    function wholeMonths({ from, to }) {
        const first = monthOf$1(from);
        const after = monthOf$1(to + 1);
        return to >= from && monthStart(first) === from && monthStart(after) === to + 1 ? after - first : undefined;
    }
    /** A range of days as the shortest text that a clause reads back: `2013`, `2013-Q2`, `2013-01..2013-06`, `2013-06-15`. */
    function formatDayRange(range) {
        const count = wholeMonths(range);
        if (count === undefined)
            return join$1(isoDate(range.from), isoDate(range.to));
        const first = monthOf$1(range.from);
        const last = first + count - 1;
        if (first % 12 === 0 && count % 12 === 0)
            return join$1(year(first), year(last));
        if (first % 3 === 0 && count % 3 === 0)
            return join$1(quarter(first), quarter(last));
        return join$1(month(first), month(last));
    }
    function join$1(from, to) {
        return from === to ? from : `${from}..${to}`;
    }
    function year(index) {
        return pad(Math.floor(index / 12), 4);
    }
    function quarter(index) {
        return `${year(index)}-Q${String(Math.floor(modulo(index, 12) / 3) + 1)}`;
    }
    function month(index) {
        return `${year(index)}-${pad(modulo(index, 12) + 1, 2)}`;
    }

    /** Every day there is. */
    const ALWAYS = { from: -Infinity, to: Infinity };
    /** How many points `auto` granularity shows at most. */
    const MOST_POINTS = 100;
    /** The days of `last 90 days`, `this year`, `previous month` …, counted from the newest day of the data (DESIGN C3). */
    function relativeRange(item, newest, calendar) {
        const { which, count, unit } = item;
        const start = binStart(newest, unit, calendar);
        const first = which === 'this' ? 0 : which === 'previous' ? -1 : 1 - count;
        const after = which === 'previous' ? 0 : 1;
        return { from: shiftBin(start, unit, first), to: shiftBin(start, unit, after) - 1 };
    }
    /** How a period moves onto the one before it: whole months, quarters and years by calendar, other ranges by their number of days. */
    function previousMove(range) {
        const months = wholeMonths(range);
        return months === undefined ? { unit: 'days', count: range.from - range.to - 1 } : { unit: 'months', count: -months };
    }
    /** The move onto the year before. */
    const YEAR_BEFORE = { unit: 'months', count: -12 };
    /** A day moved; a date that the month lacks becomes its last day. */
    function moveDay(day, move) {
        return move.unit === 'days' ? day + move.count : moveMonths(day, move.count);
    }
    /** A range moved; one of whole months stays one of whole months. */
    function moveRange(range, move) {
        const from = moveDay(range.from, move);
        if (move.unit === 'months' && wholeMonths(range) !== undefined)
            return { from, to: monthStart(monthOf$1(range.to) + move.count + 1) - 1 };
        return { from, to: moveDay(range.to, move) };
    }
    /** The days that are in both; its `to` lies before its `from` where there is none. */
    function intersect(a, b) {
        return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
    }
    /** Ranges in order without overlaps; neighbours become one, empty ones vanish. */
    function unite(ranges) {
        const united = [];
        const present = ranges.filter(({ from, to }) => from <= to);
        for (const range of present.sort((a, b) => a.from - b.from)) {
            const last = united.at(-1);
            if (last && range.from <= last.to + 1)
                united[united.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
            else
                united.push(range);
        }
        return united;
    }
    /** The days that none of the ranges has. */
    function complement(ranges) {
        const gaps = [];
        let from = -Infinity;
        for (const range of unite(ranges)) {
            if (from < range.from)
                gaps.push({ from, to: range.from - 1 });
            from = range.to + 1;
        }
        return from < Infinity ? [...gaps, { from, to: Infinity }] : gaps;
    }
    /** The days that are in some range of `a` and in some of `b`. */
    function intersectAll(a, b) {
        return unite(a.flatMap((left) => b.map((right) => intersect(left, right))));
    }
    /** From the first day of ranges in order to their last; empty where there is none. */
    function hull(ranges) {
        return { from: ranges[0]?.from ?? Infinity, to: ranges.at(-1)?.to ?? -Infinity };
    }
    /** The finest grain that cuts a range of days into at most about 100 bins. */
    function autoGrain(range, calendar) {
        return TIME_GRAINS.find((grain) => binCount(range.from, range.to, grain, calendar) <= MOST_POINTS) ?? 'year';
    }
    /** The newest month that lies in the data as a whole. */
    function newestWholeMonth(newest) {
        const after = monthOf$1(newest + 1);
        return { from: monthStart(after - 1), to: monthStart(after) - 1 };
    }

    /** Whether a plan has clauses. */
    function asksFilters({ where = '', filters = [] }) {
        return where !== '' || filters.length > 0;
    }
    /**
     * Looks the keys and clauses of a plan up for the rows of one table; keys are of the same grain as those of `first`, the draft of the plan's first table.
     * `binder` is to be there where the plan `asksFilters`.
     * @throws SalesError `not-related` for a key or an own clause out of reach, and as `dimensionOf` and `bindClause`
     */
    function draftPart(scope, plan, binder, first) {
        const { clauses, skipped } = asksFilters(plan) ? binder.bindClauses(scope, plan) : { clauses: [], skipped: [] };
        const by = (plan.by ?? []).map((text, index) => bindKey(scope, text, clauses, first?.by[index]));
        return { scope, by, clauses, skipped };
    }
    function bindKey(scope, text, clauses, first) {
        const field = dimensionOf(scope, text);
        const name = text.trim();
        const ref = refOf$1(field.column);
        if (field.kind === 'dimension') {
            const type = typeOfDimension(field.dimension, field.column);
            if (first && first.type !== type)
                throw otherType(name, field.column, first);
            const isDay = field.dimension.kind === 'column' && type === 'date';
            return { name, type, dimension: isDay ? { kind: 'bin-date', ref, grain: 'day' } : field.dimension };
        }
        const grain = first?.grain ?? autoGrain(daysShown(scope, field.column, clauses), scope.calendar);
        return { name, type: 'date', dimension: { kind: 'bin-date', ref, grain }, grain };
    }
    function daysShown(scope, column, clauses) {
        const bounds = dayBounds(scope, column);
        const whole = bounds ? { from: bounds.oldest, to: bounds.newest } : { from: 1, to: 0 };
        return intersect(hull(selectedDays(clauses, refOf$1(column)) ?? [ALWAYS]), whole);
    }
    /** The error of a key by which the groups of two tables cannot meet. */
    function otherType(name, { table, name: column, type }, first) {
        const hint = isTemporal(type) ? `Ask by day(${name}).` : `Set the type of one of them with read="${column}: ${first.type}".`;
        return new SalesError('not-related', `'${name}' is of type ${type} in '${table}' and ${first.type} elsewhere, so no rows meet`, {
            hint,
            params: { field: name, table, column, type, expected: first.type },
        });
    }
    /** The days that clauses on a date select together; undefined without one. */
    function selectedDays(clauses, ref) {
        const lists = clauses.flatMap(({ days }) => (days && isSame$4(days.ref, ref) ? [days.ranges] : []));
        return lists.length === 0 ? undefined : lists.reduce(intersectAll);
    }
    function isSame$4(a, b) {
        return a.table === b.table && a.column === b.column;
    }
    /** The clauses that hold, all of them, but those on the days of a date that is compared. */
    function conjunction(clauses, but) {
        const predicates = clauses.filter(({ days }) => !(but && days && isSame$4(days.ref, but))).map(({ predicate }) => predicate);
        const [only] = predicates;
        return only && predicates.length === 1 ? only : { kind: 'all', of: predicates };
    }
    /** A draft with its periods settled. */
    function finishPart({ scope, by, clauses }, compare, retention) {
        return {
            table: scope.asker.table,
            by: by.map(({ name, dimension }) => ({ name, dimension })),
            where: conjunction(clauses, compare?.date),
            ...(compare ? { compare } : {}),
            ...(retention ? { retention } : {}),
        };
    }

    /** The built-in measures that are sums and counts, and what these make divided by each other; all others are `SPECIAL_MEASURES`. */
    const PLAIN_MEASURES = {
        revenue: { unit: 'money', build: (roles) => sum(roles.value('revenue')) },
        cost: { unit: 'money', build: (roles) => sum(roles.value('cost')) },
        profit: { unit: 'money', build: (roles) => sum(roles.value('profit')) },
        units: { unit: 'count', build: (roles) => sum(roles.value('quantity')) },
        visits: { unit: 'count', build: (roles) => sum(roles.value('visits')) },
        margin: { unit: 'ratio', build: (roles) => divide(sum(roles.value('profit')), sum(roles.value('revenue'))) },
        orders: { unit: 'count', build: (roles) => members(roles, 'order') },
        customers: { unit: 'count', build: (roles) => members(roles, 'customer') },
        products: { unit: 'count', build: (roles) => members(roles, 'product') },
        sellers: { unit: 'count', build: (roles) => members(roles, 'seller') },
        aov: { unit: 'money', build: (roles) => divide(sum(roles.value('revenue')), members(roles, 'order')) },
        'units-per-order': { unit: 'number', build: (roles) => divide(sum(roles.value('quantity')), members(roles, 'order')) },
        price: { unit: 'money', build: (roles) => divide(sum(roles.value('revenue')), sum(roles.value('quantity'))) },
        conversion: { unit: 'ratio', build: (roles) => divide(members(roles, 'order'), sum(roles.value('visits'))) },
    };
    /** The plain built-in measure of a name, or undefined. */
    function plainMeasure(name) {
        return Object.hasOwn(PLAIN_MEASURES, name) ? PLAIN_MEASURES[name] : undefined;
    }
    /** One number divided by another; by 0 it is missing. */
    function divide(left, right) {
        return { kind: 'binary', operator: '/', left, right };
    }
    /** The sum of values. */
    function sum(value) {
        return { kind: 'aggregate', name: 'sum', value };
    }
    /** How many different values there are. */
    function distinct(value) {
        return { kind: 'aggregate', name: 'distinct', value };
    }
    /** Members are counted where they take part in events: products where they are sold. */
    function members(roles, role) {
        return { ...distinct(column(roles, role)), table: roles.events(role) };
    }
    /** The column of a role in a row. */
    function column(roles, role) {
        return { kind: 'column', ref: roles.ref(role) };
    }

    /** A binary operation on values of a row. */
    function binary(left, operator, right) {
        return { kind: 'binary', operator, left, right };
    }
    /** A constant in every row. */
    function constant(value) {
        return { kind: 'number', value };
    }
    /**
     * The values that roles have in a row, for one measure: a column's, or what follows from other roles. Keeps which roles were used.
     * Revenue without a column is price × quantity, less a discount that is a fraction; of revenue, cost and profit any two give the third, row by row.
     */
    class RoleValues {
        used = new Set();
        #catalog;
        #measure;
        #tables;
        constructor({ catalog, tables }, measure) {
            this.#catalog = catalog;
            this.#measure = measure;
            this.#tables = tables;
        }
        /** Whether a column has the role. */
        has(role) {
            return roleColumn(this.#catalog, role) !== undefined;
        }
        /** The column of a role. @throws SalesError `missing-role` */
        ref(role) {
            const column = roleColumn(this.#catalog, role);
            if (!column)
                throw this.missing(role);
            this.used.add(role);
            return refOf$1(column);
        }
        /** The table in whose rows roles meet as events: see `eventsOf`. @throws SalesError `missing-role`, `not-related` */
        events(...roles) {
            const refs = roles.map((role) => this.ref(role));
            const table = this.#tables ? this.#tables.eventsOf(this.#catalog, refs) : refs[0]?.table;
            if (table === undefined)
                throw this.#tables.unrelatedColumns(this.#measure, refs);
            return table;
        }
        /** The value of a role in a row. @throws SalesError `missing-role` where neither a column nor other roles give it */
        value(role) {
            if (role === 'revenue' && !this.has(role))
                return this.#revenue();
            if (role === 'cost')
                return this.#cost();
            if (role === 'profit' && !this.has(role))
                return this.#profit();
            if (role === 'discount')
                return this.#discount();
            return this.#column(role);
        }
        /** Price × quantity where both are there. */
        gross() {
            return this.has('price') && this.has('quantity') ? binary(this.#column('price'), '*', this.#column('quantity')) : undefined;
        }
        /** Whether order numbers that begin with C are cancellations. */
        get cancelledByC() {
            return this.#catalog.cancelledByC;
        }
        /** Whether the discount is a fraction of the price (or a percentage of it), not an amount of money. */
        hasDiscountRatio() {
            const discount = roleColumn(this.#catalog, 'discount');
            return discount?.type === 'number' && (this.#catalog.discountPercent || (discount.max ?? 0) <= 1);
        }
        /** The error that names the role wanted, and what would do instead. */
        missing(role, instead = []) {
            const others = instead.length > 0 ? `, or ${instead.join(', or ')}` : '';
            return new SalesError('missing-role', `measure '${this.#measure}' needs a column with the role '${role}'${others}`, {
                hint: `Say which column it is: roles="${role}: name of the column".`,
                params: { measure: this.#measure, role, instead },
            });
        }
        #column(role) {
            return { kind: 'column', ref: this.ref(role) };
        }
        #revenue() {
            const gross = this.gross();
            if (gross && this.hasDiscountRatio())
                return binary(gross, '*', binary(constant(1), '-', this.#discount()));
            if (gross)
                return gross;
            if (!this.has('cost') || !this.has('profit'))
                throw this.missing('revenue', ['price and quantity', 'cost and profit']);
            return binary(this.#cost(), '+', this.#column('profit'));
        }
        #cost() {
            if (this.has('cost')) {
                const cost = this.#column('cost');
                return this.#catalog.costPerUnit ? binary(cost, '*', this.#column('quantity')) : cost;
            }
            if (!this.has('profit') || !this.#givesRevenue())
                throw this.missing('cost', ['revenue and profit']);
            return binary(this.value('revenue'), '-', this.#column('profit'));
        }
        #profit() {
            if (!this.has('cost') || !this.#givesRevenue())
                throw this.missing('profit', ['revenue and cost']);
            return binary(this.value('revenue'), '-', this.#cost());
        }
        #givesRevenue() {
            return this.has('revenue') || (this.has('price') && this.has('quantity'));
        }
        /** The discount as a fraction; 0.01 is an exact decimal, so sums stay exact. */
        #discount() {
            const discount = this.#column('discount');
            return this.#catalog.discountPercent ? binary(discount, '*', constant(0.01)) : discount;
        }
    }

    /** The plain built-in measure that a text is the name of, looked up; undefined for any other, an expression or an own measure. @throws SalesError `missing-role` */
    function bindNamed(scope, text) {
        const name = text.trim();
        const definition = scope.define.has(name) ? undefined : plainMeasure(name);
        if (!definition)
            return undefined;
        const roles = new RoleValues(scope, name);
        return { name, expression: definition.build(roles), unit: definition.unit, roles: [...roles.used] };
    }
    /** Whether a plan asks for more than plain built-in measures, or for what first days of customers tell. */
    function asksWritten({ measures, define, by, where, filters }, catalog) {
        const own = [catalog.define, define ?? {}];
        const isWritten = (name) => !plainMeasure(name) || own.some((names) => Object.hasOwn(names, name));
        return measures.some((text) => isWritten(text.trim())) || JSON.stringify([by, where, filters]).includes('customer-type');
    }
    /** Whether a plan asks for comparisons or for retention between periods. */
    function asksPeriods({ compare, measures, define }, catalog) {
        return compare !== undefined || JSON.stringify([measures, define, catalog.define]).includes('retention');
    }

    /**
     * A plan with all its names looked up in the catalog and its periods settled: what engines run. Each table on whose rows a measure is has its own part.
     * @throws SalesError with any code of asking (DESIGN section 10, Errors)
     */
    function bindPlan(plan, catalog, { written, tables, filters, periods } = {}) {
        const scope = scopeOf(plan, catalog, tables);
        const named = plan.measures.flatMap((text) => bindNamed(scope, text) ?? written?.(scope, text) ?? []);
        const { measures, askers, retained } = tables?.placeMeasures(scope, plan, named) ?? inOneTable(catalog, named);
        const drafts = draftParts(scope, plan, askers, filters);
        const [first] = drafts;
        requireDistinct([...first.by, ...measures].map(({ name }) => name));
        const compares = plan.compare === undefined ? [] : periods.settleCompares(drafts, plan.compare);
        const retentions = drafts.map((draft, index) => retained.includes(draft.scope.asker.table) ? periods.bindRetention(draft, compares[index]?.compare) : undefined);
        const [own, ...more] = drafts.map((draft, index) => finishPart(draft, compares[index]?.compare, retentions[index]?.bound));
        const retention = retentions.find((settled) => settled !== undefined);
        return {
            ...own,
            others: more,
            measures,
            orderBy: bindOrder(plan, first.by, measures),
            ...(plan.limit === undefined ? {} : { limit: plan.limit }),
            calendar: scope.calendar,
            notes: [...(compares[0]?.notes ?? []), ...(retention?.notes ?? []), ...skippedNotes(drafts)],
            facts: factsOf(drafts, compares[0] ?? retention),
        };
    }
    function scopeOf(plan, catalog, tables) {
        const calendar = { ...catalog.calendar, ...plan.calendar };
        const define = new Map([...Object.entries(catalog.define), ...Object.entries(plan.define ?? {})]);
        return { catalog, calendar, zone: zoneNamed(calendar.timeZone), define, tables };
    }
    /** How many zones are remembered. */
    const REMEMBERED$2 = 8;
    const ZONES = /* @__PURE__ */ new Map();
    /** The zone of a name, made once: that takes 0.05 ms, as long as an answer from a cube. */
    function zoneNamed(name) {
        let zone = ZONES.get(name);
        if (zone !== undefined)
            return zone;
        zone = new TimeZone(name);
        if (ZONES.size >= REMEMBERED$2)
            ZONES.clear();
        ZONES.set(name, zone);
        return zone;
    }
    /** Measures that are all counted on the rows of the only table. */
    function inOneTable({ tables }, measures) {
        const table = tables[0]?.name ?? '';
        return { measures, askers: [{ table }], retained: JSON.stringify(measures).includes('"kind":"retention"') ? [table] : [] };
    }
    function draftParts(scope, plan, [asker, ...more], binder) {
        const first = draftPart({ ...scope, asker }, plan, binder);
        return [first, ...more.map((other) => draftPart({ ...scope, asker: other }, plan, binder, first))];
    }
    function requireDistinct(names) {
        const twice = names.find((name, index) => names.indexOf(name) !== index);
        if (twice === undefined)
            return;
        throw new SalesError('bad-option', `the result would have two columns named '${twice}'`, {
            hint: `Name one of them: other = ${twice}.`,
            params: { option: 'measures', value: twice },
        });
    }
    function bindOrder(plan, by, measures) {
        const sides = plan.compare === undefined ? [''] : ['', '.previous', '.change', '.growth'];
        const names = [...by.map(({ name }) => name), ...measures.flatMap(({ name }) => sides.map((side) => name + side))];
        return (plan.orderBy ?? []).map((text) => {
            const asked = text.trim();
            if (names.includes(asked))
                return { name: asked, descending: false };
            const name = asked.replace(/^-\s*/, '');
            if (asked.startsWith('-') && names.includes(name))
                return { name, descending: true };
            const near = nearest(name, names);
            throw new SalesError('bad-option', `orderBy '${asked}' is no column of the result`, {
                hint: suggest(name, names),
                params: { option: 'orderBy', value: asked, expected: names, ...(near === undefined ? {} : { nearest: near }) },
            });
        });
    }
    /** A note per filter of others that is left out: for all rows, or for those of the tables that do not lead to its field. */
    function skippedNotes(drafts) {
        return skippedClauses(drafts).map((clause) => {
            const tables = drafts.filter(({ skipped }) => skipped.includes(clause)).map(({ scope }) => scope.asker.table);
            if (tables.length === drafts.length)
                return {
                    code: 'filter-skipped',
                    message: `The filter '${clause}' is left out: these data have no such field.`,
                    params: { clause },
                };
            const message = `The filter '${clause}' is left out for '${tables.join("', '")}', whose rows lead to no such field.`;
            return { code: 'filter-skipped', message, params: { clause, tables } };
        });
    }
    function skippedClauses(drafts) {
        return [...new Set(drafts.flatMap(({ skipped }) => skipped))];
    }
    function factsOf(drafts, settled) {
        const [first] = drafts;
        const grain = first.by.find((key) => key.grain !== undefined)?.grain;
        const newest = newestDay(first.scope);
        const period = settled?.period ?? clausePeriod(first);
        return {
            ...(grain === undefined ? {} : { grain }),
            ...(period === undefined ? {} : { period }),
            ...(settled?.earlier === undefined ? {} : { earlier: settled.earlier }),
            ...(newest === undefined ? {} : { newest }),
            skipped: skippedClauses(drafts),
        };
    }
    /** The days from the first to the last that date clauses select, open ends closed by the data. */
    function clausePeriod({ scope, clauses }) {
        const column = dateOf(scope, scope.asker.table);
        const selected = column && selectedDays(clauses, refOf$1(column));
        if (!selected)
            return undefined;
        const { from, to } = hull(selected);
        const bounds = dayBounds(scope, column);
        const range = { from: from === -Infinity ? (bounds?.oldest ?? to) : from, to: to === Infinity ? (bounds?.newest ?? from) : to };
        return Number.isFinite(range.from) && Number.isFinite(range.to) ? range : undefined;
    }

    /** Answers kept weigh at most this much together, in bytes of their columns. */
    const KEPT_BYTES$1 = 64 * 2 ** 20;
    /**
     * An engine that computes the same request once: while it is under way all askers share it, afterwards its answer is kept until others that were
     * used later need the room. An asker who gives up gets its `AbortError` at once; the computation ends only when all have given up.
     */
    class CachedEngine {
        #engine;
        #kept;
        #running = new Map();
        constructor(engine, keptBytes = KEPT_BYTES$1) {
            this.#engine = engine;
            this.#kept = new Lru(keptBytes);
        }
        /** From now on another engine with the same rows computes. It has ids of its own for members, so that no answer is kept. */
        moveTo(engine) {
            this.#engine = engine;
            this.#kept.clear();
        }
        async aggregate(request, options = {}) {
            // Whoever asks for parts keeps of them what is of use.
            if (request.parts === true)
                return this.#engine.aggregate(request, options);
            const compute = (shared) => this.#engine.aggregate(request, shared);
            return (await this.#ask(JSON.stringify(['aggregate', request]), compute, options));
        }
        async members(request, options = {}) {
            const compute = (shared) => this.#engine.members(request, shared);
            return (await this.#ask(JSON.stringify(['members', request]), compute, options));
        }
        /** Rows are read anew each time: a page of them is seldom asked twice. */
        rows(request, options = {}) {
            return this.#engine.rows(request, options);
        }
        /** The bytes of the answers, and of what the engine behind keeps. */
        get bytes() {
            return this.#kept.weight + (this.#engine.bytes ?? 0);
        }
        /** Drops all answers, ends what is under way and closes the engine behind. */
        close() {
            for (const { controller } of this.#running.values())
                controller.abort();
            this.#running.clear();
            this.#kept.clear();
            this.#engine.close();
        }
        async #ask(key, compute, { signal, pause }) {
            if (signal?.aborted === true)
                throw abortError();
            const kept = this.#kept.get(key);
            if (kept !== undefined)
                return kept;
            const running = this.#running.get(key) ?? this.#start(key, compute, pause);
            running.askers++;
            return await this.#wait(key, running, signal);
        }
        #start(key, compute, pause) {
            const controller = new AbortController();
            const answer = compute({ signal: controller.signal, ...(pause === undefined ? {} : { pause }) });
            const running = { answer, controller, askers: 0 };
            this.#running.set(key, running);
            const end = () => {
                if (this.#running.get(key) === running)
                    this.#running.delete(key);
            };
            answer.then((groups) => {
                // A closed engine keeps nothing, even if a computation outlived its abort.
                if (this.#running.get(key) === running)
                    this.#kept.set(key, groups, weightOf(groups) + key.length * 2);
                end();
            }, 
            // Whoever waits for the answer gets the error.
            end);
            return running;
        }
        async #wait(key, running, signal) {
            if (signal === undefined)
                return await running.answer;
            return await new Promise((resolve, reject) => {
                const giveUp = () => {
                    running.askers--;
                    if (running.askers === 0)
                        this.#abort(key, running);
                    reject(abortError());
                };
                signal.addEventListener('abort', giveUp, { once: true });
                running.answer.then(resolve, reject).finally(() => {
                    signal.removeEventListener('abort', giveUp);
                });
            });
        }
        #abort(key, running) {
            if (this.#running.get(key) === running)
                this.#running.delete(key);
            running.controller.abort();
        }
    }
    /** The bytes of an answer's arrays; dictionaries belong to the table and count nothing. */
    function weightOf(answer) {
        const columns = 'values' in answer ? [...answer.keys, ...answer.values] : answer.keys;
        const bytes = columns.reduce((sum, { values, valid }) => sum + values.byteLength + (valid?.byteLength ?? 0), 256);
        return 'members' in answer ? bytes + answer.offsets.byteLength + answer.members.byteLength : bytes;
    }

    /** A column of an engine's answer as a vector, on the same array where that can be: nobody writes to the numbers of a vector. */
    function vectorOf$1({ type, values, valid, dictionary, instant }) {
        const numbers = values instanceof Float64Array && valid === undefined ? values : new Float64Array(values);
        if (valid !== undefined)
            for (let i = 0; i < numbers.length; i++)
                if (valid[i] === 0)
                    numbers[i] = NaN;
        return { type, numbers, ...(dictionary === undefined ? {} : { dictionary }), ...(instant === undefined ? {} : { instant }) };
    }
    /** A vector of plain numbers. */
    function numberVector(numbers) {
        return { type: 'number', numbers };
    }
    /** The rows `order` of a vector, missing where a row is −1. */
    function gather(vector, order) {
        const { numbers } = vector;
        const picked = new Float64Array(order.length);
        for (let i = 0; i < order.length; i++)
            picked[i] = order[i] < 0 ? NaN : numbers[order[i]];
        return { ...vector, numbers: picked };
    }
    /** The text of a row, undefined where it is missing. */
    function textAt({ numbers, dictionary }, row) {
        return dictionary?.[numbers[row]];
    }
    /** Texts, one per row, as a vector. */
    function textVector(texts) {
        const codes = new Map();
        const numbers = new Float64Array(texts.length);
        texts.forEach((text, row) => {
            if (text !== undefined && !codes.has(text))
                codes.set(text, codes.size);
            numbers[row] = text === undefined ? NaN : codes.get(text);
        });
        return { type: 'text', numbers, dictionary: [...codes.keys()] };
    }
    /** A vector as a column of a result, in arrays of its own; a dictionary holds only the texts in use. */
    function toColumn(name, vector) {
        const { type, numbers, dictionary, instant } = dictionaryInUse(vector);
        const count = numbers.length;
        const values = type === 'boolean'
            ? new Uint8Array(count)
            : type === 'text' || type === 'date'
                ? new Int32Array(count)
                : new Float64Array(count);
        let valid;
        for (let row = 0; row < count; row++) {
            const number = numbers[row];
            if (!Number.isNaN(number))
                values[row] = number;
            else
                (valid ??= new Uint8Array(count).fill(1))[row] = 0;
        }
        return {
            name,
            type,
            values,
            ...(valid === undefined ? {} : { valid }),
            ...(dictionary === undefined ? {} : { dictionary }),
            ...(instant === undefined ? {} : { instant }),
        };
    }
    function dictionaryInUse(vector) {
        const { numbers, dictionary: all } = vector;
        if (all === undefined)
            return vector;
        const dictionary = [];
        // By code one more than its place. In an array where rows have many of the texts: for 500 products a map was 31 KB of garbage in each step of a brush.
        const table = all.length <= numbers.length * 4 ? new Int32Array(all.length) : undefined;
        const places = new Map();
        const used = new Float64Array(numbers.length).fill(NaN);
        for (let row = 0; row < used.length; row++) {
            const code = numbers[row];
            const text = all[code];
            if (text === undefined)
                continue;
            let place = table ? table[code] : places.get(code);
            if (!place) {
                place = dictionary.push(text);
                if (table)
                    table[code] = place;
                else
                    places.set(code, place);
            }
            used[row] = place - 1;
        }
        return { ...vector, numbers: used, dictionary };
    }

    /** The value of a measure for each row. @throws SalesError `bad-type` where texts and numbers are mixed */
    function measureVector(expression, inputs) {
        const operand = (part) => measureVector(part, inputs);
        switch (expression.kind) {
            case 'aggregate':
                return inputs.aggregate(expression);
            case 'retention':
                return inputs.retention(expression);
            case 'number':
                return numberVector(new Float64Array(inputs.rowCount).fill(expression.value));
            case 'text':
                return { type: 'text', numbers: new Float64Array(inputs.rowCount), dictionary: [expression.value] };
            case 'total':
                return totalVector(expression.operand, inputs);
            case 'negate':
                return numberVector(numeric(operand(expression.operand)).map((value) => 0 - value));
            case 'not':
                return numberVector(numeric(operand(expression.operand)).map((value) => (Number.isNaN(value) ? NaN : value === 0 ? 1 : 0)));
            case 'binary':
                return binaryVector(expression.operator, operand(expression.left), operand(expression.right));
            case 'call':
                return callVector(expression.name, expression.args.map(operand), inputs.rowCount);
        }
    }
    /** The operand over all selected rows, on every row. */
    function totalVector(operand, inputs) {
        const missing = numberVector(new Float64Array(1).fill(NaN));
        const one = {
            rowCount: 1,
            aggregate: (of) => inputs.total(of),
            total: (of) => inputs.total(of),
            retention: () => missing,
        };
        const vector = measureVector(operand, one);
        return { ...vector, numbers: new Float64Array(inputs.rowCount).fill(vector.numbers[0]) };
    }
    function numeric(vector) {
        if (vector.type !== 'text')
            return vector.numbers;
        throw new SalesError('bad-type', 'expected a number, got a text, in a measure', {
            params: { expected: 'number', got: 'text' },
        });
    }
    function binaryVector(operator, left, right) {
        if (left.type === 'text' && right.type === 'text')
            return textTest(operator, left, right);
        const a = numeric(left);
        const b = numeric(right);
        const compute = OPERATIONS[operator];
        const out = new Float64Array(a.length);
        for (let i = 0; i < out.length; i++) {
            const value = Number.isNaN(a[i]) || Number.isNaN(b[i]) ? NaN : compute(a[i], b[i]);
            // What is divided by 0 is missing, too.
            out[i] = Number.isFinite(value) ? value : NaN;
        }
        return numberVector(out);
    }
    const OPERATIONS = {
        '+': decimalSum,
        '-': (a, b) => decimalSum(a, 0 - b),
        '*': decimalProduct,
        '/': (a, b) => a / b,
        '=': (a, b) => (a === b ? 1 : 0),
        '!=': (a, b) => (a !== b ? 1 : 0),
        '<': (a, b) => (a < b ? 1 : 0),
        '<=': (a, b) => (a <= b ? 1 : 0),
        '>': (a, b) => (a > b ? 1 : 0),
        '>=': (a, b) => (a >= b ? 1 : 0),
        and: (a, b) => (a !== 0 && b !== 0 ? 1 : 0),
        or: (a, b) => (a !== 0 || b !== 0 ? 1 : 0),
    };
    /** a + b as of decimals: 0.1 + 0.2 is 0.3. Plain addition where the decimals do not fit. */
    function decimalSum(a, b) {
        const plain = a + b;
        if (Number.isInteger(a) && Number.isInteger(b))
            return plain;
        const [first, second] = [decimalOf$2(a), decimalOf$2(b)];
        if (first === undefined || second === undefined)
            return plain;
        const scale = Math.max(first.scale, second.scale);
        const digits = first.digits * powerOfTen(scale - first.scale) + second.digits * powerOfTen(scale - second.scale);
        return Number.isSafeInteger(digits) ? digits / powerOfTen(scale) : plain;
    }
    /** a × b as of decimals: 0.1 × 3 is 0.3. Plain multiplication where the decimals do not fit. */
    function decimalProduct(a, b) {
        const plain = a * b;
        if (Number.isInteger(a) && Number.isInteger(b))
            return plain;
        const [first, second] = [decimalOf$2(a), decimalOf$2(b)];
        if (first === undefined || second === undefined || first.scale + second.scale > 22)
            return plain;
        const digits = first.digits * second.digits;
        return Number.isSafeInteger(digits) ? digits / powerOfTen(first.scale + second.scale) : plain;
    }
    function textTest(operator, left, right) {
        const test = TEXT_TESTS$1[operator];
        if (test === undefined) {
            throw new SalesError('bad-type', `expected numbers for '${operator}', got texts, in a measure`, {
                params: { expected: 'number', got: 'text' },
            });
        }
        const numbers = new Float64Array(left.numbers.length);
        for (let i = 0; i < numbers.length; i++) {
            const [a, b] = [textAt(left, i), textAt(right, i)];
            numbers[i] = a === undefined || b === undefined ? NaN : test(a, b) ? 1 : 0;
        }
        return numberVector(numbers);
    }
    const TEXT_TESTS$1 = {
        '=': (a, b) => a === b,
        '!=': (a, b) => a !== b,
        '<': (a, b) => a < b,
        '<=': (a, b) => a <= b,
        '>': (a, b) => a > b,
        '>=': (a, b) => a >= b,
    };
    function callVector(name, args, rowCount) {
        const missing = numberVector(new Float64Array(rowCount).fill(NaN));
        const first = args[0] ?? missing;
        if (name === 'abs')
            return numberVector(numeric(first).map(Math.abs));
        if (name === 'round') {
            const places = args[1] && numeric(args[1]);
            return numberVector(numeric(first).map((value, i) => roundDecimal(value, Math.trunc(places?.[i] ?? 0))));
        }
        if (name === 'coalesce')
            return choose(args, (row) => args.findIndex(({ numbers }) => !Number.isNaN(numbers[row])));
        const test = numeric(first);
        const choices = args.slice(1);
        return choose(choices, (row) => (Number.isNaN(test[row]) ? -1 : test[row] === 0 ? 1 : 0));
    }
    /** For each row the value of one of several vectors; missing for −1 and for one that is not there. */
    function choose(vectors, choiceOf) {
        const first = vectors[0];
        const isText = first.type === 'text';
        if (!isText)
            vectors.forEach(numeric);
        else if (vectors.some(({ type }) => type !== 'text'))
            throw new SalesError('bad-type', 'expected texts only, got a number too, in a measure', {});
        const rows = Array.from(first.numbers.keys());
        if (isText)
            return textVector(rows.map((row) => pick(vectors, choiceOf(row), (vector) => textAt(vector, row))));
        const numbers = Float64Array.from(rows, (row) => pick(vectors, choiceOf(row), ({ numbers: own }) => own[row]) ?? NaN);
        const type = vectors.every((vector) => vector.type === first.type) ? first.type : 'number';
        return { type, numbers, ...(first.instant === undefined ? {} : { instant: first.instant }) };
    }
    function pick(vectors, choice, read) {
        const vector = vectors[choice];
        return vector && read(vector);
    }

    /** Texts that are equal exactly where the keys of groups are; `replaced` takes the place of key `at`. */
    function groupKey(keys, row, at = -1, replaced = NaN) {
        let text = '';
        for (let k = 0; k < keys.length; k++) {
            const key = keys[k];
            const part = k === at ? replaced : key.type === 'text' ? textAt(key, row) : key.numbers[row];
            text += typeof part === 'string' ? `"${part.length}:${part}` : `${part ?? NaN};`;
        }
        return text;
    }
    /** Joins the groups of several answers by equal keys; groups of the first come first. */
    function meetGroups(answers) {
        const [first = []] = answers;
        const [own] = first;
        if (own === undefined)
            return { keys: [], count: 1, rows: answers.map(() => Int32Array.of(0)) };
        const rowOf = new Map();
        const rows = answers.map((keys) => {
            const found = [];
            for (let row = 0; row < keys[0].numbers.length; row++) {
                const key = groupKey(keys, row);
                const at = rowOf.get(key) ?? rowOf.size;
                rowOf.set(key, at);
                found[at] = row;
            }
            return found;
        });
        const count = rowOf.size;
        const met = rows.map((found) => Int32Array.from({ length: count }, (_, i) => found[i] ?? -1));
        return {
            keys: first.map((_, k) => joinKeys(answers.map((keys) => keys[k]), met)),
            count,
            rows: met,
        };
    }
    /** A key column of met groups: of the first answer that has the group. */
    function joinKeys(vectors, rows) {
        const [first, ...others] = vectors;
        const owners = Array.from(rows[0], (_, i) => rows.findIndex((found) => found[i] >= 0));
        if (others.some(({ dictionary }) => dictionary !== first.dictionary)) {
            return textVector(owners.map((owner, i) => textAt(vectors[owner], rows[owner][i])));
        }
        const numbers = Float64Array.from(owners, (owner, i) => vectors[owner].numbers[rows[owner][i]]);
        return { ...first, numbers };
    }

    const RANKS = /* @__PURE__ */ new WeakMap();
    /** The place of each of some different texts when sorted by code unit; kept as long as the list, which may grow. */
    function ranksOf(texts) {
        const known = RANKS.get(texts);
        if (known?.length === texts.length)
            return known;
        const order = Int32Array.from(texts.keys()).sort((a, b) => (texts[a] < texts[b] ? -1 : 1));
        const ranks = new Int32Array(order.length);
        order.forEach((code, rank) => (ranks[code] = rank));
        RANKS.set(texts, ranks);
        return ranks;
    }

    /**
     * The first `limit` rows in the plan's order: by `orderBy`, then by the keys ascending; texts by code unit, missing last either way.
     * A limit keeps a heap of that many rows, O(n log limit).
     * @throws SalesError `bad-option` for a name that is no column
     */
    function orderRows(plan, columns, rowCount) {
        const limit = plan.limit ?? rowCount;
        const isShort = limit < rowCount / 4;
        const asked = plan.orderBy.map(({ name, descending }) => comparison(columnNamed(columns, name), descending, !isShort));
        const keys = columns.slice(0, plan.by.length).map(({ vector }) => comparison(vector, false, !isShort));
        const comparisons = [...asked, ...keys];
        const compare = (a, b) => {
            for (const step of comparisons) {
                const sign = step(a, b);
                if (sign !== 0)
                    return sign;
            }
            return a - b;
        };
        if (isShort)
            return firstRows$1(rowCount, limit, compare);
        const rows = new Int32Array(rowCount);
        let isSorted = true;
        for (let row = 0; row < rowCount; row++) {
            rows[row] = row;
            isSorted &&= row === 0 || compare(row - 1, row) < 0;
        }
        return (isSorted ? rows : rows.sort(compare)).slice(0, limit);
    }
    function columnNamed(columns, name) {
        const found = columns.find((column) => column.name === name);
        if (found !== undefined)
            return found.vector;
        const expected = columns.map((column) => column.name);
        throw new SalesError('bad-option', `orderBy: '${name}' is no column of the result; expected one of ${expected.join(', ')}`, {
            params: { option: 'orderBy', value: name, expected },
        });
    }
    function comparison({ numbers, dictionary }, descending, isWhole) {
        const sign = descending ? -1 : 1;
        // Where rows have most of the texts, these are put into order once, for this answer and later ones: 500 products took 0.2 ms a step else. Not for
        // the first few of many rows, which are found sooner than 200,000 customers are sorted (90 ms).
        const ranks = isWhole && dictionary !== undefined && dictionary.length <= numbers.length * 2 ? ranksOf(dictionary) : undefined;
        return (a, b) => {
            const x = numbers[a];
            const y = numbers[b];
            if (x === y)
                return 0;
            if (Number.isNaN(x) || Number.isNaN(y))
                return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
            if (ranks !== undefined)
                return (ranks[x] - ranks[y]) * sign;
            if (dictionary === undefined)
                return x < y ? -sign : sign;
            const s = dictionary[x];
            const t = dictionary[y];
            return s === t ? 0 : s < t ? -sign : sign;
        };
    }
    /** A heap of the best rows so far, the worst of them at its top. */
    function firstRows$1(rowCount, limit, compare) {
        const heap = new Int32Array(limit);
        let size = 0;
        for (let row = 0; row < rowCount && limit > 0; row++) {
            if (size < limit) {
                heap[size++] = row;
                if (size === limit)
                    for (let at = limit >> 1; at >= 0; at--)
                        sink(heap, at, compare);
            }
            else if (compare(row, heap[0]) < 0) {
                heap[0] = row;
                sink(heap, 0, compare);
            }
        }
        return heap.subarray(0, size).sort(compare);
    }
    function sink(heap, from, compare) {
        let at = from;
        for (;;) {
            let worst = at;
            for (const child of [2 * at + 1, 2 * at + 2])
                if (child < heap.length && compare(heap[child], heap[worst]) > 0)
                    worst = child;
            if (worst === at)
                return;
            const row = heap[at];
            heap[at] = heap[worst];
            heap[worst] = row;
            at = worst;
        }
    }

    const KEYS = /* @__PURE__ */ new WeakMap();
    /** The same text for the same aggregate or retention. It is asked several times a question, and kept as long as the object. */
    function aggregateKey(asked) {
        let key = KEYS.get(asked);
        if (key === undefined)
            KEYS.set(asked, (key = JSON.stringify(asked)));
        return key;
    }
    /** Collects the aggregates of all measures. */
    function aggregatesOf(measures) {
        const grouped = new Map();
        const totals = new Map();
        const retained = new Map();
        const visit = (expression, into) => {
            switch (expression.kind) {
                case 'aggregate':
                    into.set(aggregateKey(expression), expression);
                    break;
                case 'retention':
                    retained.set(aggregateKey(expression), expression);
                    break;
                case 'total':
                    visit(expression.operand, totals);
                    break;
                case 'negate':
                case 'not':
                    visit(expression.operand, into);
                    break;
                case 'binary':
                    visit(expression.left, into);
                    visit(expression.right, into);
                    break;
                case 'call':
                    for (const arg of expression.args)
                        visit(arg, into);
                    break;
            }
        };
        for (const { expression } of measures)
            visit(expression, grouped);
        return { grouped: [...grouped.values()], totals: [...totals.values()], retained: [...retained.values()] };
    }

    /** Those aggregates of a plan that are over the rows of a table. */
    function aggregatesIn(plan, { grouped, totals, retained }, table) {
        const isOwn = (asked) => (asked.table ?? plan.table) === table;
        return { grouped: grouped.filter(isOwn), totals: totals.filter(isOwn), retained: retained.filter(isOwn) };
    }
    /** What a part of a plan asks of an engine on one side of a comparison: the groups, and where shares need it all their rows as one. */
    function requestsOf({ calendar }, part, { grouped, totals }, isEarlier) {
        const { table, by } = part;
        const pass = { table, by, where: whereOf(part, isEarlier), calendar };
        const groups = { ...pass, aggregates: grouped };
        return totals.length === 0 ? [groups] : [groups, { ...pass, by: [], aggregates: totals }];
    }
    /** All that a plan asks of an engine but members. */
    function allRequests(plan) {
        const aggregates = aggregatesOf(plan.measures);
        return [plan, ...plan.others].flatMap((part) => {
            const own = aggregatesIn(plan, aggregates, part.table);
            const sides = part.compare === undefined ? [false] : [false, true];
            return sides.flatMap((isEarlier) => requestsOf(plan, part, own, isEarlier).filter((request) => request !== undefined));
        });
    }
    /** What holds of the rows of one side; the clauses that both sides share stand in front. */
    function whereOf({ where, compare }, isEarlier) {
        if (compare === undefined)
            return where;
        const { date, current, earlier, within, undated } = compare;
        if (isEarlier)
            return { kind: 'all', of: [where, ...inDays(date, earlier, within?.earlier)] };
        const dated = inDays(date, current, within?.current);
        if (undated !== true)
            return { kind: 'all', of: [where, ...dated] };
        const isUndated = { kind: 'not', of: { kind: 'days', ref: date } };
        return { kind: 'all', of: [where, { kind: 'any', of: [{ kind: 'all', of: dated }, isUndated] }] };
    }
    function inDays(ref, days, within) {
        return [{ kind: 'days', ref, ...days }, ...(within === undefined ? [] : [within])];
    }

    /**
     * Answers a plan with whatever engine holds the rows: for each table one pass per side of a comparison, one over all rows for shares, members for
     * retention; the groups of tables meet by equal keys; then measures from their aggregates, `.previous .change .growth`, order and limit. The arrays
     * of the answer are its own and may be transferred.
     * @throws SalesError what the engine throws, `bad-type` for a measure that mixes texts and numbers, `AbortError` where the asker gave up
     */
    async function runPlan(plan, engine, options = {}) {
        const runner = { plan, aggregates: aggregatesOf(plan.measures), engine, options };
        const current = await runSide(runner, false);
        const columns = plan.compare === undefined
            ? plainColumns(plan, current)
            : options.periods.comparedColumns(plan, current, await runSide(runner, true));
        const rowCount = columns[0]?.vector.numbers.length ?? 0;
        const order = orderRows(plan, columns, rowCount);
        const { groups } = current.answers[0];
        return {
            rowCount: order.length,
            columns: columns.map(({ name, vector, unit }) => ({
                ...toColumn(name, gather(vector, order)),
                ...(unit === undefined ? {} : { unit }),
            })),
            notes: [...plan.notes, ...missingNotes(current.answers)],
            facts: plan.facts,
            selected: groups.selected,
            total: groups.total,
        };
    }
    async function runPart({ plan, aggregates, engine, options }, part, isEarlier) {
        const { calendar } = plan;
        const own = aggregatesIn(plan, aggregates, part.table);
        const { grouped, totals, retained } = own;
        const [perGroup, overAll] = requestsOf(plan, part, own, isEarlier);
        const groups = await engine.aggregate(perGroup, options);
        const allRows = overAll && (await engine.aggregate(overAll, options));
        const retention = new Map();
        for (const asked of retained) {
            retention.set(aggregateKey(asked), await options.periods.retentionOf({ part, calendar, engine, options }, asked.of, isEarlier));
        }
        return { part, groups, keys: groups.keys.map(vectorOf$1), grouped, totals, retained, allRows, retention };
    }
    async function runSide(runner, isEarlier) {
        const { plan } = runner;
        const answers = [];
        for (const part of [plan, ...plan.others])
            answers.push(await runPart(runner, part, isEarlier));
        const { keys, count, rows } = metAnswers(answers);
        const found = new Map();
        const totals = new Map();
        answers.forEach((answer, a) => {
            answer.grouped.forEach((aggregate, i) => {
                const vector = vectorOf$1(answer.groups.values[i]);
                found.set(aggregateKey(aggregate), rows ? inRows(vector, rows[a], aggregate) : vector);
            });
            answer.totals.forEach((aggregate, i) => totals.set(aggregateKey(aggregate), vectorOf$1(answer.allRows.values[i])));
            answer.retention.forEach((retention, key) => {
                found.set(key, numberVector(Float64Array.from({ length: count }, (_, row) => retention?.(keys, row) ?? NaN)));
            });
        });
        const inputs = {
            rowCount: count,
            aggregate: (aggregate) => found.get(aggregateKey(aggregate)),
            total: (aggregate) => totals.get(aggregateKey(aggregate)),
            retention: (retained) => found.get(aggregateKey(retained)),
        };
        return { keys, measures: plan.measures.map(({ expression }) => measureVector(expression, inputs)), answers };
    }
    /** The groups of all tables, met by their keys; those of a single one as they are, without `rows`. */
    function metAnswers(answers) {
        const [only] = answers;
        return only && answers.length === 1
            ? { keys: only.keys, count: only.groups.count }
            : meetGroups(answers.map(({ keys }) => keys));
    }
    const COUNTS = ['count', 'distinct', 'repeaters'];
    /** An aggregate in the rows of met groups: over no rows a count is 0, all else missing. */
    function inRows(vector, rows, { name }) {
        const met = gather(vector, rows);
        if (COUNTS.includes(name))
            rows.forEach((row, i) => (met.numbers[i] = row < 0 ? 0 : met.numbers[i]));
        return met;
    }
    function plainColumns({ by, measures }, side) {
        return [
            ...by.map(({ name }, k) => ({ name, vector: side.keys[k] })),
            ...measures.map(({ name, unit }, m) => ({ name, unit, vector: side.measures[m] })),
        ];
    }
    /** A note per column whose missing values keep selected rows out of a measure, or put them into the group of missing keys. */
    function missingNotes(answers) {
        const counts = new Map();
        for (const { part, grouped, groups } of answers) {
            const add = (ref, count = 0) => {
                if (ref !== undefined && count > 0)
                    counts.set(JSON.stringify([part.table, ref]), { ref, count });
            };
            const { missing } = groups;
            part.by.forEach(({ dimension }, k) => add(dimension.kind === 'customer-type' ? undefined : dimension.ref, missing?.keys[k]));
            grouped.forEach(({ value }, a) => add(value?.kind === 'column' ? value.ref : undefined, missing?.values[a]));
        }
        return [...counts.values()].map(({ ref, count }) => ({
            code: 'missing-values',
            message: `${counted$1(count, 'row has', 'rows have')} no ${ref.column}`,
            table: ref.table,
            column: ref.column,
            count,
            params: { column: ref.column, count },
        }));
    }

    /** A text that is the same for plans that ask the same: keys in one order, options that are absent or empty left out. */
    function planKey(plan) {
        return JSON.stringify(canonical(plan));
    }
    function canonical(value) {
        if (Array.isArray(value))
            return value.map(canonical);
        if (typeof value !== 'object' || value === null)
            return value;
        const entries = Object.entries(value).filter(([, part]) => !isEmpty(part));
        return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, canonical(part)]);
    }
    function isEmpty(value) {
        if (value === undefined || value === '')
            return true;
        if (Array.isArray(value))
            return value.length === 0;
        return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
    }

    const OPTIONS = ['measures', 'by', 'where', 'filters', 'orderBy', 'limit', 'compare', 'define', 'calendar', 'analysis', 'detail'];
    /**
     * What a caller asks, checked for its shape: lists are of texts, the limit is a whole number; names are looked up later.
     * @throws SalesError `bad-option` that names the option
     */
    function validatePlan(input) {
        const options = record(input, 'query');
        const unknown = Object.keys(options).find((name) => !OPTIONS.includes(name));
        if (unknown !== undefined)
            throw badOption$1(unknown, 'is not known', suggest(unknown, OPTIONS));
        const { measures, by, where, filters, orderBy, limit, compare, define, calendar, analysis, detail } = options;
        const plan = {
            measures: texts(measures ?? [], 'measures'),
            ...(by === undefined ? {} : { by: texts(by, 'by') }),
            ...(where === undefined ? {} : { where: text(where, 'where') }),
            ...(filters === undefined ? {} : { filters: texts(filters, 'filters') }),
            ...(orderBy === undefined ? {} : { orderBy: texts(orderBy, 'orderBy') }),
            ...(limit === undefined ? {} : { limit: whole(limit, 'limit', 1, Number.MAX_SAFE_INTEGER) }),
            ...(compare === undefined ? {} : { compare: text(compare, 'compare') }),
            ...(define === undefined ? {} : { define: definitions(define) }),
            ...(calendar === undefined ? {} : { calendar: validateCalendar(calendar) }),
            // The part that works it out knows what it takes.
            ...(analysis === undefined ? {} : { analysis: record(analysis, 'analysis') }),
            ...(detail === undefined ? {} : { detail: validateDetail(detail) }),
        };
        if (plan.detail)
            return plan;
        if (plan.measures.length === 0 && (plan.by ?? []).length === 0) {
            throw badOption$1('measures', 'is empty, and so is by', 'Ask for a measure: measures: ["revenue"].');
        }
        return plan;
    }
    /** The parts of a calendar that are given, checked. @throws SalesError `bad-option` */
    function validateCalendar(input) {
        const { timeZone, weekStart, fiscalStart } = record(input, 'calendar');
        return {
            ...(timeZone === undefined ? {} : { timeZone: text(timeZone, 'timeZone') }),
            ...(weekStart === undefined ? {} : { weekStart: whole(numbered(weekStart), 'weekStart', 1, 7) }),
            ...(fiscalStart === undefined ? {} : { fiscalStart: whole(numbered(fiscalStart), 'fiscalStart', 1, 12) }),
        };
    }
    function validateDetail(input) {
        const { offset = 0 } = record(input, 'detail');
        return { offset: whole(offset, 'detail.offset', 0, Number.MAX_SAFE_INTEGER) };
    }
    /** A number written as a text, as attributes have it (`04`), is that number. */
    function numbered(input) {
        return typeof input === 'string' && /^\d{1,2}$/.test(input) ? Number(input) : input;
    }
    function badOption$1(option, problem, hint) {
        return new SalesError('bad-option', `option '${option}' ${problem}`, { hint, params: { option, problem } });
    }
    function record(input, option) {
        if (typeof input === 'object' && input !== null && !Array.isArray(input))
            return { ...input };
        throw badOption$1(option, `is ${describe$2(input)}; expected an object`);
    }
    function text(input, option) {
        if (typeof input === 'string')
            return input;
        throw badOption$1(option, `is ${describe$2(input)}; expected a text`);
    }
    function texts(input, option) {
        if (!Array.isArray(input))
            throw badOption$1(option, `is ${describe$2(input)}; expected a list of texts`);
        return input.map((entry) => {
            const found = text(entry, option).trim();
            if (found === '')
                throw badOption$1(option, 'has an empty entry');
            return found;
        });
    }
    function definitions(input) {
        return Object.fromEntries(Object.entries(record(input, 'define')).map(([name, entry]) => [name, text(entry, `define.${name}`)]));
    }
    function whole(input, option, least, most) {
        if (typeof input === 'number' && Number.isInteger(input) && input >= least && input <= most)
            return input;
        const expected = most === Number.MAX_SAFE_INTEGER ? `from ${String(least)}` : `from ${String(least)} to ${String(most)}`;
        throw badOption$1(option, `is ${describe$2(input)}; expected a whole number ${expected}`);
    }
    function describe$2(input) {
        if (typeof input === 'string')
            return `'${input}'`;
        if (typeof input === 'number' || typeof input === 'boolean' || input === null)
            return String(input);
        return Array.isArray(input) ? 'a list' : `of type ${typeof input}`;
    }

    /** Does one piece of work after the other, in the order in which they came. */
    class Serial {
        #last = Promise.resolve();
        /** Starts `work` when all before it has ended, well or badly; gives what it gives. */
        run(work) {
            const done = this.#last.then(work);
            // The failure goes to who asked; the next piece starts all the same.
            this.#last = done.catch(() => undefined);
            return done;
        }
    }

    /** Bytes of answers that are kept. */
    const KEPT_BYTES = 32 * 2 ** 20;
    /** Computes what is asked twice, at once or later, only once; an asker who gives up leaves the others theirs, the last one stops the work. */
    class SharedRuns {
        #kept = new Lru(KEPT_BYTES);
        #running = new Map();
        /** The answer kept or on its way under `key`, else that of `start`. @throws AbortError when `signal` says that this asker gave up */
        async run(key, start, signal) {
            if (signal?.aborted === true)
                throw abortError();
            const kept = this.#kept.get(key);
            if (kept !== undefined)
                return kept;
            const running = this.#running.get(key) ?? this.#start(key, start);
            running.askers += 1;
            try {
                return await (signal === undefined ? running.answer : untilAbort(running.answer, signal));
            }
            finally {
                running.askers -= 1;
                if (running.askers === 0 && this.#running.get(key) === running) {
                    this.#running.delete(key);
                    running.abort.abort();
                }
            }
        }
        /** The bytes of the answers kept. */
        get bytes() {
            return this.#kept.weight;
        }
        /** Forgets all answers and stops the work on others. */
        clear() {
            this.#kept.clear();
            for (const { abort } of this.#running.values())
                abort.abort();
            this.#running.clear();
        }
        #start(key, start) {
            const abort = new AbortController();
            const answer = start(abort.signal).then((result) => {
                this.#settle(key, abort, result);
                return result;
            }, (error) => {
                this.#settle(key, abort);
                throw error;
            });
            // Whoever asked may have given up already, and then nobody is left to see a failure.
            answer.catch(() => undefined);
            const running = { answer, abort, askers: 0 };
            this.#running.set(key, running);
            return running;
        }
        #settle(key, abort, result) {
            if (this.#running.get(key)?.abort !== abort)
                return;
            this.#running.delete(key);
            if (result !== undefined)
                this.#kept.set(key, result, bytesOf$1(result));
        }
    }
    function bytesOf$1({ columns }) {
        return columns.reduce((sum, { values, valid, dictionary }) => sum + values.byteLength + (valid?.byteLength ?? 0) + 32 * (dictionary?.length ?? 0), 256);
    }
    function untilAbort(answer, signal) {
        return new Promise((resolve, reject) => {
            const onAbort = () => {
                reject(abortError());
            };
            signal.addEventListener('abort', onAbort, { once: true });
            answer.then(resolve, reject).finally(() => {
                signal.removeEventListener('abort', onAbort);
            });
        });
    }

    /** Tables under all their names. */
    function namedTables(tables, catalog) {
        return catalog.tables.flatMap(({ name, sameAs = name }) => tables.filter((table) => table.name === sameAs).map((table) => ({ ...table, name })));
    }
    /** Tables with the rows of others of the same name. */
    function replaced(tables, others) {
        return tables.map((table) => others.find(({ name }) => name === table.name) ?? table);
    }
    /** The bytes of the texts that tables refer to; columns may share them. */
    function textBytes(tables) {
        const columns = tables.flatMap((table) => table.columns).filter((column) => column.type === 'text');
        const lists = new Set(columns.map((column) => column.list ?? column.dictionary));
        return Array.from(lists, (texts) => ('bytes' in texts ? texts.bytes : stringBytes(texts))).reduce((sum, bytes) => sum + bytes, 0);
    }
    /** The bytes of a table's rows: texts are not counted. */
    function bytesOf({ columns }) {
        return columns.reduce((sum, column) => {
            const values = column.type === 'text' ? column.codes : column.values;
            return sum + values.byteLength + (column.valid?.byteLength ?? 0);
        }, 0);
    }

    /** How many plans are remembered. */
    const REMEMBERED$1 = 64;
    /** Tables with fewer rows stay on one thread: a pass over them takes less than a frame. */
    const MANY_ROWS = 2_000_000;
    /** After rows have changed, they are given to helpers again when so many questions were asked: they may go on changing. */
    const PATIENCE = 32;
    /** Tables in memory that answer plans. */
    class LocalDataset {
        #settings;
        #describe;
        #joins;
        /**
         * One thread does the work: one question after the other, so that the first asked is answered first and not all are late. Rows are added between
         * two questions, never under one that runs.
         */
        #work = new Serial();
        /** Rows are added one batch after the other, in the order of the calls. */
        #appending = new Serial();
        #reading;
        #asked = new Map();
        /** Each there since a plan asked for it, of this data set or the one before. */
        #parts;
        /** The files whose rows these are, in the order of their sources. */
        files;
        #state;
        /** Questions to come before rows are given to helpers; Infinity while they must all stay here. */
        #patience = 1;
        /** @throws SalesError `bad-join`, and `unknown-field`, `bad-type` where a role was set to a column that cannot have it */
        constructor(tables, settings, { describe, joins, files, before, ...reading }) {
            this.#settings = settings;
            this.#describe = describe;
            this.#joins = joins;
            this.#reading = reading;
            this.files = files;
            this.#parts = { ...(before ? before.#parts : {}), tables: joins };
            const described = describe(tables, before?.catalog);
            this.#state = this.#stateOf({ ...described, timed: described.timed ?? before?.timed });
        }
        /** The tables with all rows, that of sales first. */
        get tables() {
            return this.#open().tables;
        }
        /** Where the date column has its time of day from. */
        get timed() {
            return this.#open().timed;
        }
        /** The plans that were answered last, each once. */
        get asked() {
            return this.#asked.values();
        }
        get catalog() {
            return this.#open().catalog;
        }
        /** The bytes of the rows in memory, wherever they lie, and of their texts. */
        get memory() {
            const { tables, spread } = this.#open();
            return tables.reduce((sum, table) => sum + bytesOf(table), (spread?.memory ?? 0) + textBytes(tables));
        }
        /** The bytes of what is kept here for the next question: answers, cubes, rows chosen by clauses, rows that joins lead to. */
        get cacheMemory() {
            const { engine, runs } = this.#open();
            return (engine.bytes ?? 0) + runs.bytes;
        }
        /** Whether rows were lost with a helper: nothing can be answered any more. */
        get isLost() {
            return this.#state?.spread?.isLost === true;
        }
        async run(input, { signal } = {}) {
            if (hasAborted(signal))
                throw abortError();
            const { analysis, ...plan } = validatePlan(input);
            const worked = analysis && this.#reading.analysis();
            // A failure is told where it is wanted.
            worked?.catch(() => undefined);
            if (this.#hasLater())
                await this.#readLater(asksAll(plan) ? () => true : namedIn([plan, this.catalog.define]));
            const parts = await this.#partsFor(plan);
            const { catalog, engine, base, runs } = this.#open();
            const key = planKey(plan);
            const start = (shared) => this.#work.run(() => {
                if (shared.aborted)
                    throw abortError();
                const bind = (one) => bindPlan(one, catalog, parts);
                const options = { signal: shared, pause: nextTurn };
                if (plan.detail)
                    return parts.special.runDetail(plan, { catalog, engine: base, bind, options });
                const bound = bind(plan);
                this.#remember(key, plan);
                return runPlan(bound, engine, { ...options, periods: parts.periods });
            });
            try {
                const result = await runs.run(key, start, signal);
                // Where no helper can have them, the rows stay here.
                if (--this.#patience === 0)
                    this.#spread().catch(() => undefined);
                return analysis ? (await worked).analyse(result, analysis) : result;
            }
            catch (error) {
                // Closing ends the work on all questions; those who asked did not give up and are told why.
                throw this.#state === undefined && isAbort(error) && !hasAborted(signal) ? closedError() : error;
            }
        }
        async prepare(inputs, brush) {
            const plans = inputs.map(validatePlan).filter(({ detail }) => !detail);
            const { cubesOver, prepareCubes } = await this.#reading.cubes();
            if (this.#hasLater())
                await this.#readLater(namedIn([plans, this.catalog.define]));
            for (const plan of plans)
                await this.#partsFor({ ...plan, by: [...(plan.by ?? []), brush] });
            const state = this.#open();
            const { catalog } = state;
            const engine = cubesOver(state.engine);
            if (engine !== state.engine)
                this.#state = { ...state, engine };
            const bind = (plan) => bindPlan(plan, catalog, this.#parts);
            // All questions that have come are answered before the next rows are read.
            const pause = () => nextTurn().then(() => this.#work.run(() => undefined));
            const isCurrent = () => this.#state?.engine === engine;
            const answer = async (plan, over) => runPlan(bind(plan), over, { periods: this.#parts.periods });
            await prepareCubes(engine, { plans, brush, catalog, bind, answer, pause, isCurrent });
        }
        /** Whether a plan that the data set before this one has answered can be asked. @throws SalesError of asking, where it cannot */
        check(plan) {
            bindPlan(plan, this.catalog, this.#parts);
        }
        append(rows, table) {
            return this.#appending.run(() => this.withAllRows(() => this.#append(rows, table)));
        }
        async #append(rows, table) {
            if (this.#hasLater())
                await this.#readLater(() => true);
            const { options, part, append } = this.#reading;
            const { readLike, targetOf, withRows } = await append();
            const { target, date } = targetOf(this.#open(), table);
            if (rows.length === 0)
                return;
            const input = { kind: 'rows', rows };
            const added = await loadTable({ name: target.name, input }, { ...readLike(target, options, date), part });
            await this.#work.run(() => {
                const settings = this.#settings;
                const joins = this.#joins;
                const after = withRows(this.#open(), target, added, { settings, joins, describe: this.#describe });
                this.#state = { ...after, ...this.#engineOver(after.tables, after.catalog) };
            });
        }
        close() {
            this.#state?.runs.clear();
            this.#state?.engine.close();
            this.#state = undefined;
        }
        /** What this plan and those before it ask for. */
        async #partsFor(plan) {
            const { written, filters, periods } = this.#parts;
            const { catalog } = this;
            if (!written && (plan.detail || asksWritten(plan, catalog))) {
                const special = await this.#reading.expressions();
                Object.assign(this.#parts, { written: special.bindWritten, special });
            }
            if (!filters && asksFilters(plan))
                this.#parts.filters = await this.#reading.filters();
            if (!periods && asksPeriods(plan, catalog))
                this.#parts.periods = await this.#reading.periods();
            return this.#parts;
        }
        #remember(key, plan) {
            this.#asked.delete(key);
            this.#asked.set(key, plan);
            const [oldest] = this.#asked.keys();
            if (oldest !== undefined && this.#asked.size > REMEMBERED$1)
                this.#asked.delete(oldest);
        }
        /** Whether columns were left in their file. */
        #hasLater() {
            return this.tables.some(({ later }) => later !== undefined);
        }
        /** Reads columns that were left in their file; what the others mean stays. */
        #readLater(isWanted) {
            return this.#work.run(async () => {
                await this.#gather();
                const { tables, catalog } = this.#open();
                const after = await Promise.all(tables.map((table) => table.later?.readInto(table, isWanted) ?? Promise.resolve(table)));
                const { timed } = this.#open();
                if (after.every((table, index) => table === tables[index]))
                    return;
                const described = this.#describe(after, catalog);
                this.#state = this.#stateOf({ ...described, timed: described.timed ?? timed });
            });
        }
        /** Does what changes rows, so that all must be here. They stay where another data set has taken the place of this one. */
        async withAllRows(work) {
            await this.#work.run(() => this.#gather());
            this.#patience = Infinity;
            let result;
            try {
                const value = await work();
                result = value;
                return value;
            }
            finally {
                if (!(result instanceof LocalDataset) || result === this)
                    this.#patience = PATIENCE;
            }
        }
        /** Gives helpers a part of many rows, while nothing is asked. */
        async #spread() {
            const { crew, shards } = this.#reading;
            const { tables, catalog, base } = this.#open();
            if (!crew || crew.size === 0 || !tables.some(({ rowCount }) => rowCount >= MANY_ROWS))
                return;
            const isWanted = () => this.#state?.base === base && this.#patience <= 0;
            // All questions that have come are answered before the next rows are copied.
            const idle = () => nextTurn().then(() => this.#work.run(isWanted));
            const { spreadRows } = await shards();
            const engineOver = (named) => this.#arrowOver(named, catalog);
            const spread = await spreadRows({ tables: namedTables(tables, catalog), joins: catalog.joins, crew, engineOver, idle });
            await this.#work.run(() => {
                const state = this.#state;
                if (!spread || !state || !isWanted()) {
                    spread?.engine.close();
                    return;
                }
                base.moveTo(spread.engine);
                // What grows holds on to all rows.
                this.#state = { ...state, growing: new Map(), tables: replaced(state.tables, spread.tables), spread };
            });
        }
        /** Brings all rows here, as they must be where they change. */
        async #gather() {
            this.#patience = Math.max(this.#patience, PATIENCE);
            const { spread, base } = this.#open();
            if (!spread)
                return;
            const all = await spread.gather();
            base.moveTo(spread.engine);
            const { spread: _, ...state } = this.#open();
            this.#state = { ...state, tables: replaced(state.tables, all) };
        }
        #stateOf({ tables, catalog, timed }) {
            return { tables, growing: new Map(), timed, catalog, ...this.#engineOver(tables, catalog) };
        }
        #engineOver(tables, catalog) {
            const base = new CachedEngine(this.#arrowOver(namedTables(tables, catalog), catalog));
            return { engine: base, base, runs: new SharedRuns() };
        }
        #arrowOver(named, { joins }) {
            return new ArrowEngine(named, this.#joins?.joinTables(named, joins), () => this.#parts.special);
        }
        #open() {
            if (this.#state === undefined)
                throw closedError();
            return this.#state;
        }
    }
    /** Whether a plan asks for rows with all their columns. */
    function asksAll({ detail, by = [], measures }) {
        return detail !== undefined && by.length + measures.length === 0;
    }
    function hasAborted(signal) {
        return signal?.aborted === true;
    }
    function closedError() {
        return new SalesError('engine-error', 'The data set is closed', { hint: 'Open it again to ask more.' });
    }

    /** Loads the tables of files that have changed; undefined where none has. */
    async function loadChanged(sources, options, files) {
        const versionOf = (index) => files[index]?.version ?? {};
        const changed = await loadEach(sources, options, (source, index, own) => loadTableIfChanged(source, versionOf(index), own));
        if (changed.every((table) => table === undefined))
            return undefined;
        const names = changedTables(changed, files);
        // The rows of several files are in one table: where one of them has changed, the others are wanted too.
        return loadEach(sources, options, async (source, index, own) => names.has(files[index]?.table ?? '') ? (changed[index] ?? loadTable(source, own)) : undefined);
    }
    /** All tables after some were loaded anew: the others are what they were, with rows that were added since. */
    function withKept(loaded, { files, tables }) {
        const names = changedTables(loaded, files);
        return [...loaded.filter((table) => table !== undefined), ...tables.filter(({ name }) => !names.has(name))];
    }
    function changedTables(loaded, files) {
        return new Set(files.filter((_, index) => loaded[index]).map(({ table }) => table));
    }

    /** Nothing is set: all is found out. */
    const NO_MEANINGS = { chosen: () => [], define: {} };
    const FORMATS = ['csv', 'tsv', 'json', 'ndjson', 'arrow', 'parquet', 'xlsx'];
    /** Reads the options that do not depend on the data. @throws SalesError `bad-option` */
    function toSettings(options) {
        checkLocale(options.locale);
        checkFormat(options.format);
        const { timeZone: set, weekStart = 1, fiscalStart = 1 } = validateCalendar(options);
        let timeZone = set === undefined ? undefined : new TimeZone(set).name;
        return {
            // What the platform has is asked for late, as that takes a while.
            get calendar() {
                timeZone ??= platformTimeZone();
                return { timeZone, weekStart, fiscalStart };
            },
            currency: currencyOf(options.currency),
        };
    }
    /** The time zone of the platform. A first formatter, which tells it too, takes 12 ms to make, and one that is in UTC needs none. */
    function platformTimeZone() {
        return globalThis.Temporal?.Now.timeZoneId() ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
    }
    function checkLocale(locale) {
        if (locale === undefined)
            return;
        try {
            Intl.getCanonicalLocales(locale);
        }
        catch (cause) {
            throw new SalesError('bad-option', `option 'locale' is '${locale}'; expected a language tag`, {
                cause,
                hint: 'Write de, en-GB, pt-BR …',
                params: { option: 'locale', value: locale },
            });
        }
    }
    function checkFormat(format) {
        if (format === undefined || FORMATS.includes(format))
            return;
        throw new SalesError('bad-option', `option 'format' is '${format}'; expected one of ${FORMATS.join(', ')}`, {
            hint: `${suggest(format, FORMATS)} Without it the format is found by content.`,
            params: { option: 'format', value: format, expected: FORMATS },
        });
    }
    function currencyOf(value) {
        if (value === undefined || value.trim() === '')
            return undefined;
        const code = value.trim().toUpperCase();
        if (/^[A-Z]{3}$/u.test(code))
            return code;
        throw new SalesError('bad-option', `option 'currency' is '${value}'; expected a code of three letters`, {
            hint: 'Write EUR, USD, GBP …',
            params: { option: 'currency', value },
        });
    }

    /** The words by which columns are known: those of all languages are loaded, once, where English ones leave names in the dark. */
    class Words {
        #english = toVocabulary();
        #load;
        #all;
        constructor(load) {
            this.#load = load;
        }
        /** The words of all languages. */
        all() {
            this.#all ??= this.#load().then(({ OTHER_WORDS }) => toVocabulary(OTHER_WORDS));
            return this.#all;
        }
        /** The words that a table takes: what they say of it is what all words would say. */
        async neededFor(table, columns) {
            return saysAll(table, columns, this.#english) ? this.#english : this.all();
        }
        /** Begins to load what columns of these names will take. */
        expect(columns) {
            // A failure is told to whoever asks for the words.
            this.neededFor('', columns).catch(() => undefined);
        }
    }

    /**
     * Loads tables and finds out what they mean and how they are joined. Several with the same columns are one (DESIGN R10). Of sources that were loaded
     * before only what has changed is loaded, and what was found out stays: where the rows are the same, so is the data set.
     * @throws SalesError of loading, `bad-option`, `bad-join`, `unknown-field`, `bad-type` for roles; an `AbortError`
     */
    async function openTables(sources, options, hooks) {
        const settings = toSettings(options);
        const before = hooks.before instanceof LocalDataset ? hooks.before : undefined;
        const append = () => hooks.part('append');
        const words = new Words(() => hooks.part('words'));
        const loading = { ...options, ...hooks, named: (columns) => words.expect(columns) };
        // Got while the first bytes are on their way.
        if (sources.length > 1)
            append().catch(() => undefined);
        const group = async (tables) => {
            const [table, second] = tables;
            if (table && !second)
                return [{ table, files: [table.name] }];
            return (await append()).groupTables(tables, { timeZone: settings.calendar.timeZone, joins: options.joins });
        };
        const meanings = meaningsIn(options, hooks.part);
        const making = { settings, options, words, crew: hooks.crew, ...partsBy(hooks.part) };
        if (!before) {
            const loads = loadAll(sources, { ...loading, ...likelyColumns(sources, options, words) });
            // The time zone is got ready while the first bytes are on their way: any but UTC takes 16 ms where nobody has asked for one yet.
            nextTurn()
                .then(() => new TimeZone(settings.calendar.timeZone))
                // What is wrong with it is told where it is needed.
                .catch(() => undefined);
            const [loaded, set] = await Promise.all([loads, meanings]);
            const groups = await group(loaded.filter((table) => table !== undefined));
            return openGroups(groups, { ...making, set, files: filesAfter(loaded, groups) });
        }
        const [loaded, set] = await Promise.all([loadChanged(sources, loading, before.files), meanings]);
        if (!loaded)
            return before;
        const { checkColumns, takeOver } = await hooks.part('live');
        return before.withAllRows(async () => {
            const groups = await group(withKept(loaded, before));
            checkColumns(before.catalog, groups.map(({ table }) => table));
            const files = filesAfter(loaded, groups, before.files);
            return takeOver(before, await openGroups(groups, { ...making, set, files, before }));
        });
    }
    /** What gets the parts that a data set may need. A function by itself: with one that sees the tables, these would stay in memory. */
    function partsBy(part) {
        return {
            part,
            append: () => part('append'),
            expressions: () => part('expressions'),
            filters: () => part('filters'),
            periods: () => part('periods'),
            cubes: () => part('cubes'),
            analysis: () => part('analysis'),
            shards: () => part('shards'),
        };
    }
    /** What is set of the meaning of the data, got while these are on their way. */
    async function meaningsIn(options, part) {
        return options.roles || options.define ? (await part('options')).meaningsOf(options) : NO_MEANINGS;
    }
    async function openGroups(groups, { words, set, ...making }) {
        const { options, part } = making;
        const [first, second] = groups;
        if (first === undefined)
            throw new SalesError('empty-input', 'There is nothing to open', { hint: 'Give at least one file or table.' });
        if (second === undefined && hasJoins(options))
            throw noJoin(first.table);
        if (second === undefined) {
            const { table } = first;
            const names = [...table.columns, ...(table.later?.infos ?? [])].map(({ name }) => name);
            const settings = { ...making.settings, ...set, vocabulary: await words.neededFor(table.name, names) };
            return new LocalDataset([table], settings, { ...making, describe: describeWith(settings) });
        }
        const [joins, vocabulary] = await Promise.all([part('joins'), words.all()]);
        const settings = { ...making.settings, ...set, vocabulary };
        const filesOf = new Map(groups.map(({ table, files }) => [table.name, files]));
        return new LocalDataset(groups.map(({ table }) => table), settings, { ...making, describe: describeJoined(joins, { ...settings, joins: options.joins }, filesOf), joins });
    }
    /** What finds out what one table means. Like the other, it knows no table but those that it is given, so that closing gives them all back. */
    function describeWith(settings) {
        return (tables, before) => describeTable(tables[0], settings, before);
    }
    /** What finds out what several tables mean; `filesOf` tells by its name which files a table came from. */
    function describeJoined(joins, settings, filesOf) {
        return (tables, before) => {
            const known = tables.map((table) => ({ table, files: filesOf.get(table.name) ?? [] }));
            return joins.describeTables(known, settings, before);
        };
    }
    function hasJoins({ joins = [] }) {
        return typeof joins === 'string' ? joins.trim() !== '' : !Array.isArray(joins) || joins.length > 0;
    }
    function noJoin({ name }) {
        return new SalesError('bad-join', `joins: there is only one table, '${name}', so there is nothing to join`, {
            hint: 'Leave joins out, or give all the tables that it names.',
            params: { table: name },
        });
    }

    /**
     * What gets optional parts of the worker by their names: those that are near, others from their addresses. One that could not be loaded is tried again
     * when it is next wanted.
     * @throws SalesError `worker-failed`
     */
    function partLoader(addresses, near = {}) {
        return async (name) => {
            const address = addresses[name] ?? `${addresses[''] ?? ''}worker-${name}.js`;
            try {
                return (await (near[name]?.() ?? import(address)));
            }
            catch (cause) {
                throw new SalesError('worker-failed', `A part of the worker could not be loaded: ${address}`, {
                    cause,
                    hint: 'Put worker-*.js beside worker.js, or say by setBasePath() where they lie.',
                    params: { url: address },
                });
            }
        };
    }

    /** More helpers than these gain little: bytes come, and answers are put together, on one thread. */
    const MOST_HELPERS = 3;
    /** The least time between two reports on one load, in milliseconds. */
    const REPORT_MS = 100;
    /** How long a ready answer may wait for others, in milliseconds: half a frame. */
    const TOGETHER_MS = 8;
    /**
     * Answers what comes in through `port`, from now on. `near`: the optional parts that are not loaded by the addresses which the page tells. Only a worker
     * has helpers, one for each further processor.
     */
    function serve$2(port, near) {
        const cores = port instanceof MessagePort ? 1 : navigator.hardwareConcurrency;
        const handler = new Handler(openTables, {
            post: (message, transfer) => {
                port.postMessage(message, transfer);
            },
            now: () => performance.now(),
            near,
            helpers: Math.min(cores - 1, MOST_HELPERS),
        });
        port.onmessage = ({ data }) => {
            handler.receive(data);
        };
    }
    /** Turns messages of the page into calls on data sets, and what they give into messages; every error becomes a value. */
    class Handler {
        #open;
        #outlet;
        #opened = new Map();
        #running = new Map();
        #answers = [];
        #part = partLoader({});
        #fetches;
        #crew;
        /** When answers were last asked for or sent. */
        #since = 0;
        constructor(open, outlet) {
            this.#open = open;
            this.#outlet = outlet;
            this.#crew = new Crew(outlet.helpers ?? 0, (place) => outlet.post({ type: 'wants-helper', place }, []));
        }
        /** Takes a message of the page. */
        receive(message) {
            switch (message.type) {
                case 'hello':
                    this.#part = partLoader(message.parts, this.#outlet.near);
                    this.#outlet.post({ type: 'ready' }, []);
                    break;
                case 'fetches':
                    this.#fetches = message.port;
                    break;
                case 'open':
                    void this.#load(message.dataset, message.tables, message.options);
                    break;
                case 'refresh':
                    void this.#refresh(message.dataset, message.tables, message.options);
                    break;
                case 'ping':
                    this.#outlet.post({ type: 'pong' }, []);
                    this.#crew.ping();
                    break;
                case 'ask':
                    this.#since = this.#outlet.now();
                    this.#expect(message.questions);
                    for (const question of message.questions)
                        void this.#answer(question);
                    break;
                case 'prepare':
                    void this.#prepare(message);
                    break;
                case 'abort':
                    for (const id of message.ids)
                        this.#running.get(id)?.abort();
                    break;
                case 'close':
                    this.#close(message.dataset);
                    break;
                case 'helper':
                    this.#crew.meet(message.place, message.port);
                    break;
                case 'helper-lost':
                    this.#crew.lose(message.place);
                    break;
                case 'help':
                    help(message.port, this.#part);
            }
        }
        /** Gets parts while the data are still on their way; what is shown by keys will be filtered. */
        #expect(questions) {
            const expect = (name, isAsked) => {
                if (questions.some(({ plan }) => isAsked(plan)))
                    this.#part(name).catch(() => undefined);
            };
            expect('expressions', (plan) => JSON.stringify(plan).includes('customer-type'));
            expect('periods', ({ compare }) => compare);
            expect('analysis', ({ analysis }) => analysis);
            expect('filters', ({ where, filters, by }) => where ?? filters?.[0] ?? by?.[0]);
        }
        async #load(id, sources, options) {
            const abort = new AbortController();
            const { signal } = abort;
            const onProgress = this.#reporter(id);
            const dataset = Promise.resolve().then(() => this.#open(sources, options, { ...this.#hooks(options), signal, onProgress }));
            const opened = { dataset, abort, changes: new Serial() };
            this.#opened.set(id, opened);
            try {
                const { catalog } = await dataset;
                if (signal.aborted)
                    return;
                this.#outlet.post({ type: 'opened', dataset: id, catalog }, []);
                if (options.live)
                    void this.#listen(id, opened, options.live);
            }
            catch (error) {
                if (signal.aborted)
                    return;
                this.#opened.delete(id);
                this.#outlet.post({ type: 'open-failed', dataset: id, error: toErrorRecord(error) }, []);
            }
        }
        #hooks({ fetcher }) {
            const own = { part: this.#part, crew: this.#crew };
            const port = this.#fetches;
            if (fetcher === undefined || !port)
                return own;
            const requests = () => this.#part('requests');
            return { ...own, fetch: async (url, init) => (await requests()).fetchThrough(port, fetcher)(url, init) };
        }
        /** Loads what has changed; questions that came before are answered from the old rows, and where it fails these stay. */
        async #refresh(id, sources, options) {
            const opened = this.#opened.get(id);
            if (!opened)
                return;
            const { signal } = opened.abort;
            try {
                await opened.changes.run(async () => {
                    const before = await opened.dataset;
                    const dataset = await this.#open(sources, options, {
                        ...this.#hooks(options),
                        signal,
                        onProgress: () => undefined,
                        before,
                    });
                    if (dataset === before || signal.aborted)
                        return;
                    opened.dataset = Promise.resolve(dataset);
                    this.#outlet.post({ type: 'changed', dataset: id, catalog: dataset.catalog }, []);
                });
                this.#outlet.post({ type: 'refreshed', dataset: id }, []);
            }
            catch (error) {
                if (!signal.aborted)
                    this.#outlet.post({ type: 'refreshed', dataset: id, error: toErrorRecord(error) }, []);
                await this.#dropLost(id);
            }
        }
        /** Closes a data set whose rows were lost with a helper: the page has it opened again. */
        async #dropLost(id) {
            const opened = this.#opened.get(id);
            const dataset = await opened?.dataset.catch(() => undefined);
            if (!dataset?.isLost || this.#opened.get(id) !== opened)
                return;
            this.#close(id);
            this.#outlet.post({ type: 'dropped', dataset: id }, []);
        }
        /** Adds the rows of a stream as they come, until the data set is closed. */
        async #listen(id, opened, live) {
            const { signal } = opened.abort;
            const add = async (rows, table) => {
                const dataset = await opened.dataset;
                try {
                    await dataset.append(rows, table);
                }
                catch (error) {
                    await this.#dropLost(id);
                    throw error;
                }
                if (!signal.aborted)
                    this.#outlet.post({ type: 'changed', dataset: id, catalog: dataset.catalog }, []);
            };
            const problem = (error) => {
                if (signal.aborted)
                    return;
                this.#outlet.post({ type: 'live', dataset: id, ...(error === undefined ? {} : { error: toErrorRecord(error) }) }, []);
            };
            try {
                const { openLive } = await this.#part('live');
                if (!signal.aborted)
                    openLive(live, { add: (rows, table) => opened.changes.run(() => add(rows, table)), problem, signal });
            }
            catch (error) {
                problem(error);
            }
        }
        /** Passes the first report of each table, the last, and about ten a second between. */
        #reporter(dataset) {
            let table;
            let due = 0;
            return (progress) => {
                const now = this.#outlet.now();
                const isWhole = progress.bytes === progress.bytesTotal;
                if (progress.table === table && now < due && !isWhole)
                    return;
                table = progress.table;
                due = now + REPORT_MS;
                if (this.#opened.has(dataset))
                    this.#outlet.post({ type: 'progress', dataset, progress }, []);
            };
        }
        async #answer({ id, dataset, plan }) {
            const abort = new AbortController();
            const { signal } = abort;
            this.#running.set(id, abort);
            try {
                const loaded = await this.#datasetOf(dataset);
                if (signal.aborted)
                    throw abortError();
                const result = await loaded.run(plan, { signal });
                this.#send({ id, ok: true, result });
            }
            catch (error) {
                await this.#dropLost(dataset);
                this.#send({ id, ok: false, error: toErrorRecord(error) });
            }
        }
        /** Gets ready for a brush. What is wrong with a plan, or with the data, is told by the question itself, or was by the load. */
        async #prepare({ dataset, plans, brush }) {
            try {
                const loaded = await this.#opened.get(dataset)?.dataset;
                await loaded?.prepare(plans, brush);
            }
            catch (error) {
                if (!isAbort(error) && !(error instanceof SalesError))
                    throw error;
            }
        }
        #datasetOf(id) {
            const opened = this.#opened.get(id);
            if (!opened)
                throw new SalesError('worker-failed', `Data set ${String(id)} is not open`);
            return opened.dataset;
        }
        /**
         * Answers that are ready within the same turn go together, unless work on one took so long that the page should not wait for the next. The last that is
         * awaited waits for no turn.
         */
        #send(answer) {
            this.#running.delete(answer.id);
            this.#answers.push(answer);
            if (this.#running.size === 0 || this.#outlet.now() - this.#since >= TOGETHER_MS)
                this.#flush();
            else if (this.#answers.length === 1)
                void nextTurn().then(() => this.#flush());
        }
        #flush() {
            if (this.#answers.length === 0)
                return;
            this.#since = this.#outlet.now();
            const transfer = [];
            const answers = this.#answers.map((answer) => answer.ok ? { ...answer, result: toSendable(answer.result, transfer) } : answer);
            this.#answers = [];
            this.#outlet.post({ type: 'answers', answers }, transfer);
        }
        #close(id) {
            const opened = this.#opened.get(id);
            if (!opened)
                return;
            this.#opened.delete(id);
            opened.abort.abort();
            opened.dataset.then((dataset) => dataset.close(), 
            // A load that was given up has nothing to close.
            () => undefined);
        }
    }
    /**
     * A result whose buffers can be given away: its arrays are copies (of one memory move each), as caches keep theirs, and one may be a
     * view on a far bigger buffer. The buffers are added to `transfer`.
     */
    function toSendable(result, transfer) {
        const columns = result.columns.map((column) => {
            const values = column.values.slice();
            transfer.push(values.buffer);
            const valid = column.valid?.slice();
            if (valid)
                transfer.push(valid.buffer);
            const dictionary = column.dictionary && shorten(values, column.dictionary);
            return { ...column, values, ...(valid && { valid }), ...(dictionary && { dictionary }) };
        });
        return { ...result, columns };
    }
    /** Few rows of a long dictionary (ten of 20,000 customers) travel with their own texts alone; `codes` are changed to fit. */
    function shorten(codes, dictionary) {
        if (dictionary.length <= codes.length)
            return dictionary;
        const texts = [];
        const places = new Map();
        codes.forEach((code, row) => {
            const text = dictionary[code];
            // A missing value has any code.
            if (text === undefined)
                return;
            const place = places.get(code) ?? texts.push(text) - 1;
            places.set(code, place);
            codes[row] = place;
        });
        return texts;
    }

    /** What data in text may need: the classic script holds it, so that it loads nothing but decoders of binary formats. */
    const near = {
        columns: () => Promise.resolve().then(function () { return workerColumns; }),
        json: () => Promise.resolve().then(function () { return workerJson; }),
        words: () => Promise.resolve().then(function () { return workerWords; }),
        expressions: () => Promise.resolve().then(function () { return workerExpressions; }),
        filters: () => Promise.resolve().then(function () { return workerFilters; }),
        periods: () => Promise.resolve().then(function () { return workerPeriods; }),
        cubes: () => Promise.resolve().then(function () { return workerCubes; }),
        analysis: () => Promise.resolve().then(function () { return workerAnalysis; }),
        append: () => Promise.resolve().then(function () { return workerAppend; }),
        joins: () => Promise.resolve().then(function () { return workerJoins; }),
        live: () => Promise.resolve().then(function () { return workerLive; }),
        errors: () => Promise.resolve().then(function () { return workerErrors; }),
        options: () => Promise.resolve().then(function () { return workerOptions; }),
        requests: () => Promise.resolve().then(function () { return workerRequests; }),
    };
    /** Answers on this thread what comes in through `port`: the last resort where no worker can be started. */
    function serve$1(port) {
        serve$2(port, near);
    }

    /** A promise that is settled from outside. */
    function deferred() {
        let resolve;
        let reject;
        const promise = new Promise((yes, no) => {
            resolve = yes;
            reject = no;
        });
        return { promise, resolve, reject };
    }

    /*
     * Large CSV is read by several threads. One gets the bytes and splits them into cells; of the columns each has its own, which it builds from the places of
     * the cells, so that a column is what it would be on one thread. All columns begin on the first thread. A helper that has nothing to do gets one of
     * them, with all that it holds so far, until it is busy all the time.
     */
    /** Rows are handed on when there are so many batches of them: a message costs as much as some thousand cells. */
    const BATCHES = 4;
    /** How many batches may wait for a helper. */
    const MOST_WAITING = 32;
    /** Builds columns for the thread at the other end of `port`. */
    function serve(port, { ByteColumn: Column }) {
        const columns = new Map();
        const post = (message, transfer = []) => port.postMessage(message, transfer);
        port.onmessage = ({ data }) => {
            switch (data.type) {
                case 'column':
                    columns.set(data.index, Column.from(data.state));
                    break;
                case 'rows':
                    for (const rows of data.batches)
                        for (const [index, column] of columns)
                            column.add(rows, index);
                    post({ type: 'read', batches: data.batches }, data.batches.flatMap(buffersOfRows));
                    break;
                case 'finish':
                    for (const [index, column] of columns) {
                        const pool = toSent(column.finish());
                        post({ type: 'pool', index, pool }, buffersOfPool(pool));
                    }
                    post({ type: 'finished' });
                    break;
                case 'stop':
                    columns.clear();
                    port.close();
            }
        };
        post({ type: 'ready' });
    }
    function toSent({ name, codes, length, numbers, list }) {
        const { size = 0, records = new Int32Array(0) } = list ?? {};
        return { name, codes, length, size, records, ...(numbers ? { numbers } : {}) };
    }
    function buffersOfPool({ codes, records, numbers }) {
        return [codes.buffer, records.buffer, ...buffersOfBlocks(numbers?.blocks ?? [])];
    }
    function buffersOfState({ blocks, texts, values, forms }) {
        return [texts.records.buffer, texts.slots.buffer, values.buffer, forms.buffer, ...buffersOfBlocks(blocks)];
    }
    function buffersOfBlocks(blocks) {
        const arrays = blocks.flatMap(({ values, forms }) => (typeof forms === 'number' ? [values] : [values, forms]));
        return arrays.map(({ buffer }) => buffer);
    }
    function buffersOfRows({ bytes, cells }) {
        return [bytes.buffer, cells.buffer];
    }
    /** The columns of one text, shared with helpers. */
    class SharedColumns {
        #hands;
        #toPool;
        #pools = new Map();
        #spare = [];
        #batches = [];
        #count = 0;
        /** Settled by the next message of a helper, or when one is lost. */
        #heard = deferred();
        constructor(jobs, toPool) {
            this.#toPool = toPool;
            this.#hands = jobs.map((job) => ({ job, columns: [], isReady: false, waiting: 0, isFinished: false }));
            for (const hand of this.#hands) {
                hand.job.port.onmessage = ({ data }) => this.#hear(hand, data);
                hand.job.lost.addEventListener('abort', () => this.#heard.resolve());
            }
        }
        /**
         * Hands rows on to the helpers that have columns, with the arrays that hold them; `scanner` goes on in others. A helper that has nothing to do gets a
         * column. Rejects with the reason why a helper with columns is lost.
         */
        async add(rows, columns, scanner) {
            this.#count += 1;
            if (this.#hands.some((hand) => hand.columns.length > 0)) {
                scanner.leave(this.#spare.pop());
                this.#batches.push(rows);
            }
            if (this.#count % BATCHES > 0)
                return;
            this.#flush();
            await nextTurn();
            await this.#until(() => this.#hands.every(({ waiting }) => waiting <= MOST_WAITING));
            for (const hand of this.#hands)
                if (hand.isReady && hand.waiting <= BATCHES)
                    give(hand, columns);
        }
        /** The cells of all columns when no more rows come. Rejects with the reason why a helper with columns is lost. */
        async finish(columns) {
            this.#flush();
            for (const { job } of this.#busy())
                post(job, { type: 'finish' });
            const own = columns.map((column) => column?.finish());
            await this.#until(() => this.#busy().every(({ isFinished }) => isFinished));
            return own.map((pool, index) => pool ?? this.#pools.get(index));
        }
        /** Ends all that the helpers do for this text. */
        stop() {
            for (const { job } of this.#hands) {
                post(job, { type: 'stop' });
                job.port.close();
            }
        }
        #busy() {
            return this.#hands.filter(({ columns }) => columns.length > 0);
        }
        #flush() {
            const batches = this.#batches;
            this.#batches = [];
            if (batches.length === 0)
                return;
            const busy = this.#busy();
            busy.forEach((hand, index) => {
                // The last one gets the arrays themselves.
                const own = index < busy.length - 1 ? batches.map(copyOf) : batches;
                hand.waiting += own.length;
                post(hand.job, { type: 'rows', batches: own }, own.flatMap(buffersOfRows));
            });
        }
        async #until(holds) {
            for (;;) {
                for (const { job } of this.#busy())
                    job.lost.throwIfAborted();
                if (holds())
                    return;
                this.#heard = deferred();
                await this.#heard.promise;
            }
        }
        #hear(hand, message) {
            switch (message.type) {
                case 'ready':
                    hand.isReady = true;
                    break;
                case 'read':
                    hand.waiting -= message.batches.length;
                    this.#spare.push(...message.batches);
                    break;
                case 'pool':
                    this.#pools.set(message.index, this.#toPool(message.pool));
                    break;
                case 'finished':
                    hand.isFinished = true;
            }
            this.#heard.resolve();
        }
    }
    /** Gives the column with the most texts, which is the dearest; one stays, for a helper with all of them would leave nothing to do. */
    function give({ job, columns: given }, columns) {
        const own = columns.flatMap((column, index) => (column ? [{ column, index }] : []));
        if (own.length < 2)
            return;
        const { column, index } = own.reduce((most, next) => (next.column.textCount > most.column.textCount ? next : most));
        const { state } = column;
        columns[index] = undefined;
        given.push(index);
        post(job, { type: 'column', index, state }, buffersOfState(state));
    }
    function copyOf({ bytes, cells, ...rows }) {
        return { ...rows, bytes: bytes.slice(), cells: cells.slice() };
    }
    function post({ port }, message, transfer = []) {
        port.postMessage(message, transfer);
    }

    var workerColumns = /*#__PURE__*/Object.freeze({
        __proto__: null,
        SharedColumns: SharedColumns,
        serve: serve
    });

    /** Objects inside objects become columns of their own down to this depth; what lies deeper is shown as JSON. */
    const MAX_DEPTH$1 = 4;
    /** Collects plain records into columns: the union of their keys, missing keys as missing cells, inner objects as `outer.inner`. */
    class RecordGrid {
        // A Map, since keys such as `__proto__` come from the data.
        #builders = new Map();
        #rows = 0;
        /** Records so far. */
        get rowCount() {
            return this.#rows;
        }
        /** Adds one record; its own enumerable keys count. */
        add(record) {
            this.#addKeys(record, '', 0);
            this.#rows++;
        }
        /** Adds a row of cells under names. */
        addRow(names, cells) {
            names.forEach((name, index) => {
                this.#addCell(name, cells[index]);
            });
            this.#rows++;
        }
        /** The columns' cells, all of `rowCount` length. */
        finish() {
            return [...this.#builders.values()].map((builder) => {
                builder.padTo(this.#rows);
                return builder.finish();
            });
        }
        #addKeys(record, prefix, depth) {
            for (const key of Object.keys(record)) {
                const value = Reflect.get(record, key);
                if (isPlainObject(value) && depth < MAX_DEPTH$1)
                    this.#addKeys(value, `${prefix}${key}.`, depth + 1);
                else
                    this.#addCell(`${prefix}${key}`, value);
            }
        }
        #addCell(name, value) {
            let builder = this.#builders.get(name);
            if (!builder) {
                builder = new ColumnBuilder(name);
                this.#builders.set(name, builder);
            }
            builder.padTo(this.#rows);
            // `a.b` written both as a key and as an inner object: the first one counts.
            if (builder.length === this.#rows)
                builder.add(cellText(value));
        }
    }
    /** Whether a value is an object with keys of its own, neither an array nor a date. */
    function isPlainObject(value) {
        return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
    }
    /** The text of a value as a cell holds it; nothing is the empty text. */
    function cellText(value) {
        if (typeof value === 'string')
            return value;
        if (typeof value === 'number')
            return numberText(value);
        if (value === null || value === undefined)
            return '';
        if (value instanceof Date)
            return Number.isNaN(value.getTime()) ? '' : value.toISOString();
        if (Array.isArray(value))
            return listText(value);
        if (typeof value === 'boolean' || typeof value === 'bigint')
            return String(value);
        return jsonText(value);
    }
    /**
     * What is no number has no text. With three decimals a number could be taken for separated thousands beside texts with decimal commas, and one
     * such as 5e-9 for a code: another decimal shows what it is.
     */
    function numberText(value) {
        if (Number.isNaN(value))
            return '';
        const text = String(value);
        if (text.includes('e'))
            return text.includes('.') ? text : text.replace('e', '.0e');
        return Number.isInteger(value) || text.length - text.lastIndexOf('.') !== 4 ? text : `${text}0`;
    }
    function listText(values) {
        return values.some((value) => typeof value === 'object' && value !== null) ? jsonText(values) : values.map(cellText).join(', ');
    }
    function jsonText(value) {
        try {
            const text = JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner));
            return typeof text === 'string' ? text : '';
        }
        catch {
            // A circle, or nested beyond what can be written: the cell has no text.
            return '';
        }
    }

    const SEARCH_DEPTH = 6;
    const NAME_KEYS = ['columns', 'fields', 'headers', 'header'];
    const ROW_KEYS = ['rows', 'data', 'values', 'records', 'items'];
    /**
     * The rows of a parsed JSON value: an array of objects or of arrays (the first holds the names), an object of columns, `{ columns, rows }`,
     * or the nearest such thing inside; else objects by key that have the same keys, as rows or, with numbers for keys, as columns. A `pointer` (`/data/items`) says where to look instead.
     * An empty array is a table without rows and columns.
     * @throws SalesError `not-tabular`, `bad-option` for a pointer that leads nowhere
     */
    function jsonRows(value, { pointer }) {
        const root = pointer === undefined ? value : resolvePointer(value, pointer);
        const grid = gridOf(root) ?? gridOf(nestedTable(root)) ?? fromKeyed(root);
        if (grid)
            return grid;
        // No orders yet, as an answer of a server may say: a table without rows, and without columns since none are named.
        if (Array.isArray(root) && root.length === 0)
            return new RecordGrid();
        const found = describe$1(root);
        throw new SalesError('not-tabular', `The JSON holds no table but ${found}`, {
            hint: 'A list of objects is wanted; if it lies deeper, name it: read="data: /path/to/list".',
            params: { found },
        });
    }
    function gridOf(value) {
        if (Array.isArray(value))
            return fromArray(value);
        return isPlainObject(value) ? (fromColumnsAndRows(value) ?? fromColumns(value)) : undefined;
    }
    function fromArray(entries) {
        if (entries.length === 0)
            return undefined;
        const grid = new RecordGrid();
        if (entries.every(isPlainObject)) {
            for (const entry of entries)
                grid.add(entry);
            return grid.finish().length > 0 ? grid : undefined;
        }
        const [first] = entries;
        if (!Array.isArray(first) || !entries.every((entry) => Array.isArray(entry)) || !isScalarRow(first))
            return undefined;
        const named = first.every((cell) => typeof cell === 'string') && new Set(first).size === first.length;
        const names = named ? first : first.map((_, index) => `column ${index + 1}`);
        for (const row of named ? entries.slice(1) : entries)
            grid.addRow(names, row);
        return named && entries.length === 1 ? undefined : grid;
    }
    function isScalarRow(cells) {
        return cells.length > 0 && cells.every((cell) => typeof cell !== 'object' || cell === null);
    }
    function fromColumnsAndRows(value) {
        const names = NAME_KEYS.map((key) => namesOf(ownValue(value, key))).find((found) => found !== undefined);
        const rows = ROW_KEYS.map((key) => ownValue(value, key)).find((found) => Array.isArray(found));
        if (!names || !rows || rows.length === 0 || !rows.every((row) => Array.isArray(row)))
            return undefined;
        const grid = new RecordGrid();
        for (const row of rows)
            grid.addRow(names, row);
        return grid;
    }
    function namesOf(value) {
        if (!Array.isArray(value) || value.length === 0)
            return undefined;
        const names = value.map((entry) => (isPlainObject(entry) ? ownValue(entry, 'name') : entry));
        return names.every((name) => typeof name === 'string') ? names : undefined;
    }
    function fromColumns(value) {
        const names = Object.keys(value);
        const columns = names.map((name) => ownValue(value, name));
        const [first] = columns;
        if (!Array.isArray(first) || first.length === 0)
            return undefined;
        const even = columns.every((column) => Array.isArray(column) &&
            column.length === first.length &&
            !column.some((cell) => typeof cell === 'object' && cell !== null));
        if (!even)
            return undefined;
        const grid = new RecordGrid();
        for (let row = 0; row < first.length; row++)
            grid.addRow(names, columns.map((column) => column[row]));
        return grid;
    }
    /** `{"A-1": {…}, "A-2": {…}}` as rows with their keys, `{"date": {"0": …}, "sales": {"0": …}}` as columns. */
    function fromKeyed(value) {
        const outer = isPlainObject(value) ? Object.entries(value) : [];
        const inner = outer.map(([, one]) => one).filter(isPlainObject);
        const keys = Object.keys(inner[0] ?? {});
        const areAlike = inner.every((one) => isScalarRow(Object.values(one)) && Object.keys(one).join('\n') === keys.join('\n'));
        if (inner.length < 2 || inner.length < outer.length || !areAlike)
            return undefined;
        const grid = new RecordGrid();
        const names = outer.map(([name]) => name);
        if (areNumbers(keys))
            for (const key of keys)
                grid.addRow(names, inner.map((one) => ownValue(one, key)));
        else
            for (const [index, one] of inner.entries())
                grid.add(areNumbers(names) ? one : { key: names[index], ...one });
        return grid;
    }
    function areNumbers(keys) {
        return keys.every((key) => /^\d+$/.test(key));
    }
    /** The table nearest to the root, the longest of those equally near. */
    function nestedTable(root) {
        let level = isPlainObject(root) ? [root] : [];
        for (let depth = 0; depth < SEARCH_DEPTH && level.length > 0; depth++) {
            const inner = level.flatMap((value) => (isPlainObject(value) ? Object.keys(value).map((key) => ownValue(value, key)) : []));
            const tables = inner.filter((value) => isTableLike(value));
            if (tables.length > 0)
                return tables.reduce((longest, table) => (sizeOf(table) > sizeOf(longest) ? table : longest));
            level = inner.filter(isPlainObject);
        }
        return undefined;
    }
    function isTableLike(value) {
        if (Array.isArray(value))
            return value.length > 0 && (value.every(isPlainObject) || value.every((entry) => Array.isArray(entry)));
        return isPlainObject(value) && Object.keys(value).length > 1 && gridOf(value) !== undefined;
    }
    function sizeOf(table) {
        return Array.isArray(table) ? table.length : 1;
    }
    function ownValue(value, key) {
        return Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
    }
    function resolvePointer(root, pointer) {
        let value = root;
        for (const part of pointer.split('/').filter((text, index) => index > 0 || text !== '')) {
            const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
            const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
            if (!keys.includes(key)) {
                const shown = keys.slice(0, 10);
                throw new SalesError('bad-option', `The JSON has no '${key}' of '${pointer}'; expected one of ${shown.join(', ') || 'nothing'}`, {
                    params: { option: 'data', value: pointer, expected: shown },
                });
            }
            value = ownValue(value, key);
        }
        return value;
    }
    function describe$1(value) {
        if (Array.isArray(value))
            return 'a list of single values';
        if (!isPlainObject(value))
            return value === null ? 'null' : `a single ${typeof value}`;
        const keys = Object.keys(value).slice(0, 5);
        return keys.length === 0 ? 'an empty object' : `an object with ${keys.join(', ')}`;
    }

    /** Whether a text is JSON as a whole. */
    function isJson(text) {
        try {
            JSON.parse(text);
            return true;
        }
        catch {
            return false;
        }
    }

    /** Lines parsed between two turns of other work. */
    const LINES_PER_TURN = 2000;
    /** The rows of a JSON text. @throws SalesError `malformed-json` with the line, `not-tabular`, `empty-input` */
    async function rowsOfJson(texts, context) {
        const parts = [];
        for await (const part of texts)
            parts.push(part);
        const text = parts.join('');
        if (text.trim() === '')
            throw emptyText();
        // Many objects, each on its line, under a name that says JSON.
        const firstLine = /^\s*(\{[^\n]*\})[ \t\r]*\n\s*\{/.exec(text)?.[1];
        if (firstLine !== undefined && isJson(firstLine))
            return rowsOfNdjson(oneText(text), context);
        const value = parseJson(text, 1);
        await context.turn(0);
        return jsonRows(value, context);
    }
    /** The rows of one JSON object per line, read while they arrive. @throws SalesError `malformed-json` with the line, `not-tabular`, `empty-input` */
    async function rowsOfNdjson(texts, context) {
        const grid = new RecordGrid();
        let lines = 0;
        for await (const line of linesOf$1(texts)) {
            lines++;
            if (line.trim() === '')
                continue;
            const value = parseJson(line, lines);
            if (!isPlainObject(value)) {
                throw new SalesError('not-tabular', `Line ${lines} is no JSON object`, {
                    hint: 'NDJSON has one object on each line.',
                    params: { line: lines, found: 'a single value' },
                });
            }
            grid.add(value);
            if (lines % LINES_PER_TURN === 0)
                await context.turn(grid.rowCount);
        }
        if (grid.rowCount === 0)
            throw emptyText();
        return grid;
    }
    async function* linesOf$1(texts) {
        let rest = '';
        for await (const text of texts) {
            const lines = (rest + text).split('\n');
            rest = lines.pop() ?? '';
            yield* lines;
        }
        if (rest !== '')
            yield rest;
    }
    async function* oneText(text) {
        yield await Promise.resolve(text);
    }
    function parseJson(text, firstLine) {
        try {
            return JSON.parse(keepLongIntegers(text));
        }
        catch (cause) {
            const message = cause instanceof Error ? cause.message : '';
            const position = placeOf$3(message, text);
            const line = firstLine + (text.slice(0, position).match(/\n/g)?.length ?? 0);
            throw new SalesError('malformed-json', `The JSON is broken in line ${line}`, {
                cause,
                position,
                params: { line },
                hint: 'Check whether the export is finished, and that it is JSON.',
            });
        }
    }
    /** Engines word it differently; without a place it is the end, where most broken texts break. */
    function placeOf$3(message, text) {
        const position = /position (\d+)/.exec(message)?.[1];
        if (position !== undefined)
            return Math.min(Number(position), text.length);
        const place = /line (\d+) column (\d+)/.exec(message);
        if (!place)
            return quotedPlace(message, text);
        const before = text.split('\n').slice(0, Number(place[1]) - 1);
        return Math.min(before.reduce((sum, line) => sum + line.length + 1, 0) + Number(place[2]) - 1, text.length);
    }
    /** Some messages show the text around the wrong sign in place of where it is: `Unexpected token 'x', ..."{"a":x},"...`. */
    function quotedPlace(message, text) {
        const [, sign = '', dots, shown = ''] = /^Unexpected token '?(.+?)'?, (\.{3})?"([^]*?)"(?:\.{3})? is not valid/.exec(message) ?? [];
        const start = dots === undefined ? 0 : text.indexOf(shown);
        for (let at = text.indexOf(sign, start); sign !== '' && at >= 0 && at < start + shown.length; at = text.indexOf(sign, at + 1)) {
            if (isWrongSign(text.slice(0, at + 1)))
                return at;
        }
        return text.trimEnd().length;
    }
    /** Whether the last sign of a text is what is wrong with it, rather than that there is no more. */
    function isWrongSign(text) {
        try {
            JSON.parse(text);
            return false;
        }
        catch (error) {
            // A text that merely ends too early is worded in another way.
            return error instanceof Error && error.message.startsWith('Unexpected token');
        }
    }
    const STRING_OR_NUMBER = /"[^"\\]*(?:\\[^][^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
    /** Whole numbers of more than 15 digits would be rounded to their neighbours: as texts they stay what they are. */
    function keepLongIntegers(text) {
        if (!/\d{16}/.test(text))
            return text;
        return text.replace(STRING_OR_NUMBER, (token) => (/^-?[1-9]\d{15,}$/.test(token) ? `"${token}"` : token));
    }
    function emptyText() {
        return new SalesError('empty-input', 'The data are empty: there is no JSON in them', {
            hint: 'Check the address and whether the export is finished.',
        });
    }

    const ROWS_PER_TURN = 5000;
    /** The rows that are objects handed over in code, their keys as columns. @throws SalesError `not-tabular` where one is no object */
    async function rowsOfObjects(rows, { turn }) {
        const grid = new RecordGrid();
        for (const [index, row] of rows.entries()) {
            if (!isPlainObject(row)) {
                throw new SalesError('not-tabular', `Row ${index + 1} is no object`, {
                    hint: 'Rows are objects with a key per column.',
                    params: { row: index + 1, found: typeof row },
                });
            }
            grid.add(row);
            if (index % ROWS_PER_TURN === ROWS_PER_TURN - 1)
                await turn(grid.rowCount);
        }
        return grid;
    }

    var workerJson = /*#__PURE__*/Object.freeze({
        __proto__: null,
        rowsOfJson: rowsOfJson,
        rowsOfNdjson: rowsOfNdjson,
        rowsOfObjects: rowsOfObjects
    });

    /**
     * Words in German, French, Spanish, Portuguese, Italian and Dutch (`chiffredaffaires`), names that systems of business give, and single letters.
     * Plurals in -s and -n and compounds of listed words (`bestelldatum`) need no entry.
     */
    const OTHER_WORDS = {
        words: {
            date: 'datum fecha data jour giorno dag termin',
            time: 'zeit heure hora ora tijd tijdstip orario horario uhr',
            period: 'jahr monat woche quartal annee mois semaine trimestre ano mes semana settimana jaar maand kwartaal',
            order: 'bestellung bestell auftrag commande pedido ordine encomenda bestelling vbeln bestel kundenauftrag kundenbestellung orden',
            invoice: 'rechnung rechn facture factura fatura fattura factuur beleg bon quittung kassenbon recibo ricevuta scontrino nota warenkorb rg rng emissao emission dokument boleta comprobante panier cesta carrello kassabon nf',
            transaction: 'transaktion transaccion transacao transazione transactie buchung boeking lancamento',
            till: 'kasse kassa caisse caja cassa caixa',
            purchase: 'kauf gekauft achat compra acquisto aankoop',
            procure: 'einkauf inkoop einstand beschaffung',
            sale: 'verkauf vertrieb vente venta venda vendita vendite verkoop verkopen',
            revenue: 'umsatz erlos erloes omzet fatturato faturamento facturacion facturado ingreso ricavi ricavo recette receita einnahmen opbrengst entrate chiffre cifra',
            amount: 'betrag montant valor importo bedrag wert waarde monto quantia warenwert vlr',
            total: 'gesamt totaal totaux insgesamt summe somme soma somma som zwischensumme',
            net: 'netto nette neto liquido liquida ht exkl zzgl escl esclusa ohne sans senza sem hors htva',
            gross: 'brutto brut lordo lorda ttc inkl mit con com avec inclusa bruto',
            quantity: 'menge stuckzahl anzahl quantite qte cantidad cant quantidade qtd quantita qta aantal hoeveelheid stk unidades unites einheiten stuks pezzi pecas piezas absatz kwmeng fkimg lfimg',
            unit: 'stuck einheit unidad unitario unitaria unitaire stuk eenheid pezzo peca pieza einzel',
            count: 'nb zahlder nombred',
            price: 'preis prix precio preco prezzo prijs tarif prc',
            list: 'katalog catalogo advies conseille',
            actual: 'realise reel effettivo realizado werkelijk',
            cost: 'custo cout kost wareneinsatz selbstkosten wareneinstand herstellkosten inkoopwaarde wavwr',
            standard: 'produktion herstellungs herstell',
            profit: 'gewinn benefice beneficio ganancia lucro utile utili profitto winst guadagno rohertrag ertrag deckungsbeitrag rohgewinn utilidad resultat',
            margin: 'marge margem spanne rohmarge',
            percent: 'prozent pourcentage porcentaje porcentagem percentuale procent satz taux tasa tasso',
            discount: 'rabatt nachlass ristourne descuento desconto sconto korting dto dcto skonto rabais',
            tax: 'steuer mwst ust tva iva impuesto imposto imposta btw mehrwertsteuer mwsbp',
            fee: 'gebuhr provisie comision comissao frais provvigioni spese',
            ship: 'versand versandt versendet expedie envoi envio enviado enviada spedizione spedito verzending verzonden verzend fracht despacho frete porto flete rechnungsadresse lieferadresse warenausgang',
            deliver: 'liefer lieferung geliefert ausliefer auslieferung livraison livre entrega entregado entregada entregue consegna consegnato consegnata levering lever geleverd bezorg bezorgd bezorging zustell',
            estimate: 'voraussichtlich geplant prevu previsto prevista wunsch verwacht gewenst',
            due: 'faellig faelligkeits echeance vencimiento vencimento scadenza verval zahlungsziel saldo',
            birth: 'geburt geburtstag naissance nacimiento nascimento nascita geboorte',
            stock: 'lager bestand inventar inventario existencias estoque giacenza voorraad magazzino',
            registration: 'registrierung anmelde anmeldung inscription alta cadastro registro aanmeld seit erst letzte',
            record: 'aenderung geandert',
            created: 'erstellt angelegt anlage',
            return: 'rueckgabe retour devolucion devolucao devolvido reso resi',
            cancel: 'storno storniert annule annulation cancelado cancelada annullato geannuleerd',
            id: 'kode codigo cod codice clef cle schluessel schlussel nummer numero nro referenz referencia identifiant kennung identificativo rif kennzeichen kurzel',
            name: 'nom nombre naam titel titre titulo titolo',
            descr: 'beschreibung bezeichnung descripcion descricao descrizione designacion libelle benennung omschrijving denominazione denominacion denominacao bez benaming',
            contact: 'adresse direccion endereco indirizzo adres',
            customer: 'kund klant kaeufer acheteur comprador debitor kd debiteur deudor devedor abnehmer auftraggeber besteller empfanger abonne abonnent mitglied membre miembro membro socio afnemer relatie',
            company: 'firma unternehmen entreprise societe empresa azienda bedrijf raisonsociale razonsocial razaosocial ragionesociale',
            type: 'typ tipo soort art sorte',
            group: 'gruppe grupo gruppo groep klasse clase familie famille familia famiglia gamme sortiment',
            product: 'produkt artikel articulo articolo artigo prodotto produit produto mercadoria merce merceologico merceologica',
            category: 'kategorie categorie categoria rubrique rubro',
            department: 'abteilung rayon reparto departamento afdeling spart',
            sub: 'unter sous sotto',
            segment: 'zielgruppe',
            occupation: 'beruf profesion profissao beroep',
            region: 'regiao regio territoire territorio gebiet terr rgn gebied',
            zone: 'zona bezirk markt mercado marche mercato bereich distrito distretto secteur',
            continent: 'kontinent werelddeel erdteil',
            country: 'pays pais paese nacion nazione',
            state: 'provinz bundesland estado provincia kanton stato staat uf deelstaat provincie etat',
            county: 'comte condado contea',
            city: 'stadt ort ville ciudad cidade citta stad plaats gemeinde localidad municipio comune wohnort woonplaats comuna localita localite poblacion gemeente',
            postal: 'plz postleitzahl cep cap',
            store: 'laden geschaft magasin boutique tienda loja negozio winkel filiaal sucursal succursale agence agencia standort vestiging niederlassung verkaufsstelle puntovendita pointdevente puntodeventa filial delegacion delegacao enseigne pontodevenda verkooppunt',
            location: 'lieu ubicacion localizacao luogo locatie',
            channel: 'kanal vertriebsweg canal kanaal vtweg absatzkanal',
            platform: 'plattform plateforme plataforma piattaforma',
            seller: 'vertreter verkaufer vendeur vendedor venditore verkoper asesor rappresentante vertegenwoordiger aussendienst berater kassierer conseiller haendler comercial vendeuse verkauferin venditrice representant ejecutivo atendente cajero cajera caissier cassiere kellner consultor',
            staff: 'mitarbeiter employe empleado funcionario dipendente medewerker sachbearbeiter',
            person: 'personne pessoa persoon',
            gender: 'geschlecht sexo genero sesso geslacht genere',
            age: 'alter edad idade eta leeftijd',
            promotion: 'aktion kampagne campagne campana campanha campagna promocion promocao promozione gutschein actie oferta offre cupon cupom kupon bondereduction promocional offerta promotie',
            status: 'statut situacao situacion zustand',
            visits: 'besuch bezoek sessoes seitenaufrufe visitante visitatori frequentation sesion sessao bezoekers sitzung sessie nombredevisites numerodevisitas',
            line: 'zeile ligne linha riga regel',
            payment: 'zahlung zahl paiement pago pagamento betaling betaal',
            rating: 'bewertung rang',
            target: 'soll ziel objectif objetivo obiettivo doel prognose meta',
            previous: 'vorjahr vorherig wachstum anterior precedent vorig',
            average: 'durchschnitt moyenne moyen promedio media medio gemiddeld',
            method: 'modus metodo',
            priority: 'prioritat priorite prioridad priorita prioriteit stufe gewicht',
            other: 'feiertag lieferant fournisseur proveedor fornecedor fornitore leverancier',
            currency: 'wahrung devise moneda moeda valuta waerk waers',
        },
        phrases: {
            'product id': 'artnr matnr artno',
            'date time': 'zeitstempel zeitpunkt horodatage',
            'order count': 'ordini',
            'product count': 'articoli prodotti itens numerodearticulos numeroarticoli numerodeitens',
            'transaction count': 'transacoes transazioni',
            'invoice count': 'fatture facturen belege scontrini bonnen',
            'category line': 'produktlinie lineadeproducto linhadeproduto lineadiprodotto',
            'invoice id': 'numeropiece numerodepiece belegfeld',
            'invoice date': 'datedepiece fkdat bldat',
            'order date': 'bstdk',
            'created date': 'erdat',
            'unit price': 'stuksprijs pu punitario',
            'sale count': 'verkauft vendu vendido vendida vendute venduti venduto venduta verkocht',
            'sale price': 'vk pvp',
            'procure price': 'ek',
            'cost price': 'prixderevient prixrevient coutderevient',
            'list price': 'uvp listino',
            invoice: 'notafiscal',
            'product name': 'arktx maktx artbez',
            'product group': 'matkl wgr wg artgruppe artgrp',
            'sub group': 'uwg',
            'net amount': 'netwr imponibile',
            'net price': 'netpr',
            'estimate date': 'liefertermin',
            'customer id': 'kdnr kunnr kunag kunrg kunwe debnr',
            revenue: 'ca',
            'revenue net': 'caht',
            'revenue gross': 'cattc',
        },
        fillers: 'a affaires negocios op sollhaben to de del della dello delle dei degli di du des d l la le les el los las lo il i das der die dem den do da dos von vom van het een und et y e en im zum zur au aux fur pour para por par pro je voor',
    };

    var workerWords = /*#__PURE__*/Object.freeze({
        __proto__: null,
        OTHER_WORDS: OTHER_WORDS
    });

    const TOKEN = /\s*(?:(\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?)|'((?:[^']|'')*)'|"((?:[^"]|"")*)"|([\p{L}_][\p{L}\p{M}\p{N}_]*)|(<=|>=|!=|[-+*/=<>(),.]))/uy;
    /**
     * The token that begins at or after a place of the text. `hyphenated` are names with hyphens (`units-per-order`), which
     * would else be read as subtractions.
     * @throws SalesError `bad-expression` at a sign that begins nothing
     */
    function readToken(text, from, hyphenated) {
        TOKEN.lastIndex = from;
        const match = TOKEN.exec(text);
        if (!match)
            return readEnd(text, from);
        const [whole, number, quotedText, quotedName, name, sign] = match;
        const end = from + whole.length;
        const position = from + whole.length - whole.trimStart().length;
        if (number !== undefined)
            return { kind: 'number', value: number, position, end };
        if (quotedText !== undefined)
            return { kind: 'text', value: quotedText.replaceAll("''", "'"), position, end };
        if (quotedName !== undefined)
            return { kind: 'quoted', value: quotedName.replaceAll('""', '"'), position, end };
        if (name === undefined)
            return { kind: 'sign', value: sign ?? '', position, end };
        const value = hyphenatedAt(text, position, hyphenated) ?? name;
        return { kind: 'name', value, position, end: position + value.length };
    }
    function readEnd(text, from) {
        const rest = text.slice(from);
        const position = from + rest.length - rest.trimStart().length;
        if (position === text.length)
            return { kind: 'end', value: 'the end', position, end: position };
        const sign = text.charAt(position);
        const hint = `"'`.includes(sign) ? 'Close the quote.' : 'Put names with special signs in double quotes, texts in single ones.';
        throw badExpression(text, position, `found '${sign}' where nothing begins with it`, hint);
    }
    /** The longest of the names with hyphens that stands there and does not go on. */
    function hyphenatedAt(text, position, names) {
        let found;
        for (const name of names) {
            const fits = name.includes('-') && text.startsWith(name, position) && !/^[\p{L}\p{N}_]/u.test(text.slice(position + name.length));
            if (fits && name.length > (found?.length ?? 0))
                found = name;
        }
        return found;
    }
    /** The error of an expression that cannot be read or makes no sense, with its place. */
    function badExpression(text, position, problem, hint) {
        return new SalesError('bad-expression', `expression '${text}': ${problem} (position ${String(position)})`, {
            hint,
            position,
            params: { text, problem, position },
        });
    }

    /** How many arguments each function takes, at least and at most. */
    const ARITY = {
        sum: [1, 1],
        avg: [1, 1],
        min: [1, 1],
        max: [1, 1],
        count: [0, 1],
        distinct: [1, 1],
        median: [1, 1],
        quantile: [2, 2],
        first: [1, 1],
        last: [1, 1],
        abs: [1, 1],
        round: [1, 2],
        if: [2, 3],
        coalesce: [1, Infinity],
        share: [1, 1],
    };
    /** Binary operators from the loosest to the tightest. */
    const LEVELS = [['or'], ['and'], ['=', '!=', '<', '<=', '>', '>='], ['+', '-'], ['*', '/']];
    const COMPARISON = 2;
    const MAX_DEPTH = 200;
    /** Chains of operators make trees as deep as they are long. */
    const MAX_OPERATORS = 1000;
    /**
     * The tree of an expression of the measure language (DESIGN M10); names are not looked up.
     * @param hyphenated names with hyphens that are no subtractions, such as `units-per-order`
     * @throws SalesError `bad-expression`, `unknown-function`, with the place
     */
    function parseExpression(text, hyphenated = []) {
        return new ExpressionReader(text, 0, hyphenated).whole();
    }
    /** A name before its `=`. Words with `and`, `or`, `not` among them are a comparison. */
    const NAMED = /^\s*(?:"((?:[^"]|"")+)"|((?!not\b)[\p{L}_][\p{L}\p{M}\p{N}_-]*(?:\s+(?!(?:and|or|not)\b)[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*)*))\s*=(?!=)/u;
    /**
     * A measure as asked: `name = expression` (the name of words, hyphens allowed, or in double quotes), or an expression named by its own text.
     * @throws SalesError `bad-expression`, `unknown-function`, with the place
     */
    function parseMeasure(text, hyphenated = []) {
        const match = NAMED.exec(text);
        const name = match?.[1]?.replaceAll('""', '"') ?? match?.[2] ?? text.trim();
        return { name, expression: new ExpressionReader(text, match?.[0].length ?? 0, hyphenated).whole() };
    }
    class ExpressionReader {
        #text;
        #hyphenated;
        #token;
        #depth = 0;
        #operators = 0;
        constructor(text, start, hyphenated) {
            this.#text = text;
            this.#hyphenated = hyphenated;
            this.#token = readToken(text, start, hyphenated);
        }
        whole() {
            const expression = this.#binary(0);
            if (this.#token.kind !== 'end')
                throw this.#unexpected('an operator or the end');
            return expression;
        }
        #binary(level) {
            const operators = LEVELS[level];
            if (!operators)
                return this.#unary();
            if (level === COMPARISON && this.#isWord('not'))
                return this.#not();
            let left = this.#binary(level + 1);
            while (this.#isOperator(operators)) {
                const { value, position } = this.#take();
                if (++this.#operators > MAX_OPERATORS)
                    throw badExpression(this.#text, position, 'has too many operators');
                const right = this.#binary(level + 1);
                left = { kind: 'binary', operator: value, left, right, position };
                if (level === COMPARISON)
                    return left;
            }
            return left;
        }
        #not() {
            const { position } = this.#take();
            return { kind: 'not', operand: this.#deeper(() => this.#binary(COMPARISON)), position };
        }
        #unary() {
            if (!this.#isOperator(['-']))
                return this.#primary();
            const { position } = this.#take();
            return { kind: 'negate', operand: this.#deeper(() => this.#unary()), position };
        }
        #primary() {
            const { kind, value, position } = this.#token;
            if (kind === 'number')
                return { kind, value: Number(this.#take().value), position };
            if (kind === 'text')
                return { kind, value: this.#take().value, position };
            if (kind === 'quoted' || (kind === 'name' && !['and', 'or', 'not'].includes(value)))
                return this.#name(this.#take());
            if (!this.#isSign('('))
                throw this.#unexpected('a number, name, function or (');
            this.#take();
            const inner = this.#deeper(() => this.#binary(0));
            this.#close();
            return inner;
        }
        #name(first) {
            if (first.kind === 'name' && this.#isSign('('))
                return this.#call(first);
            const { value, position } = first;
            if (!this.#isSign('.'))
                return { kind: 'name', name: value, quoted: first.kind === 'quoted', position };
            this.#take();
            const column = this.#take();
            if (column.kind !== 'name' && column.kind !== 'quoted')
                throw this.#unexpected('a column after the dot', column);
            return { kind: 'name', name: column.value, table: value, quoted: column.kind === 'quoted', position };
        }
        #call({ value, position }) {
            const name = value.toLowerCase();
            const arity = Object.hasOwn(ARITY, name) ? ARITY[name] : undefined;
            if (!arity)
                throw unknownFunction(this.#text, value, position);
            this.#take();
            const args = [];
            while (!this.#isSign(')')) {
                if (args.length > 0)
                    this.#comma();
                args.push(this.#deeper(() => this.#binary(0)));
            }
            this.#close();
            if (args.length >= arity[0] && args.length <= arity[1])
                return { kind: 'call', name, args, position };
            const wanted = arity[0] === arity[1] ? String(arity[0]) : `${String(arity[0])} or more`;
            throw badExpression(this.#text, position, `${name}() has ${String(args.length)} argument${args.length === 1 ? '' : 's'}; expected ${wanted}`);
        }
        #comma() {
            if (!this.#isSign(','))
                throw this.#unexpected(', or )');
            this.#take();
        }
        #close() {
            if (!this.#isSign(')'))
                throw this.#unexpected(')');
            this.#take();
        }
        /** Bounds how deep brackets and signs may nest, so that no text exhausts the stack. */
        #deeper(read) {
            if (++this.#depth > MAX_DEPTH)
                throw badExpression(this.#text, this.#token.position, 'is nested too deeply');
            const expression = read();
            this.#depth--;
            return expression;
        }
        #take() {
            const token = this.#token;
            this.#token = readToken(this.#text, token.end, this.#hyphenated);
            return token;
        }
        #isSign(value) {
            return this.#token.kind === 'sign' && this.#token.value === value;
        }
        #isWord(value) {
            return this.#token.kind === 'name' && this.#token.value === value;
        }
        #isOperator(values) {
            return (this.#token.kind === 'sign' || this.#token.kind === 'name') && values.includes(this.#token.value);
        }
        #unexpected(expected, { kind, value, position } = this.#token) {
            const found = kind === 'end' ? value : `'${value}'`;
            return badExpression(this.#text, position, `expected ${expected}, found ${found}`);
        }
    }
    function unknownFunction(text, name, position) {
        const near = nearest(name, Object.keys(ARITY));
        return new SalesError('unknown-function', `expression '${text}': function '${name}' is not known (position ${String(position)})`, {
            hint: near === undefined ? `Expected one of ${Object.keys(ARITY).join(', ')}.` : `Did you mean '${near}'?`,
            position,
            params: { text, name, ...(near === undefined ? {} : { nearest: near }) },
        });
    }

    /** The columns named anywhere in a piece of a bound plan, each once. */
    function refsIn(piece) {
        const found = new Map();
        collect(piece, found);
        return [...found.values()];
    }
    function collect(piece, found) {
        if (typeof piece !== 'object' || piece === null)
            return;
        if (isRef(piece))
            found.set(JSON.stringify([piece.table, piece.column]), piece);
        else
            Object.values(piece).forEach((part) => {
                collect(part, found);
            });
    }
    function isRef(piece) {
        return 'table' in piece && 'column' in piece && typeof piece.table === 'string' && typeof piece.column === 'string';
    }
    /** Of the tables that columns lie in, the one whose rows lead to all the others (DESIGN T1); undefined where none does. */
    function ownerOf(catalog, refs) {
        const tables = [...new Set(refs.map(({ table }) => table))];
        return tables.find((table) => {
            const paths = pathsFrom(catalog.joins, table);
            return tables.every((other) => paths.has(other));
        });
    }
    /**
     * The table in whose rows columns meet as events: of those that lead to all of them, and to the date where any such does, the nearest.
     * So the members of a product table are counted where they are sold.
     */
    function eventsOf(catalog, refs) {
        const date = roleColumn(catalog, 'date');
        return (date && nearestTo(catalog, refs, [...refs, refOf$1(date)])) ?? nearestTo(catalog, refs, refs);
    }
    /** The table that leads to all of `wanted` and by the fewest joins to `near`; of equals the finest. */
    function nearestTo(catalog, near, wanted) {
        let best;
        for (const { name } of catalog.tables) {
            const paths = pathsFrom(catalog.joins, name);
            if (!wanted.every(({ table }) => paths.has(table)))
                continue;
            const length = near.reduce((sum, { table }) => sum + (paths.get(table)?.length ?? 0), 0);
            if (!best || length < best.length)
                best = { name, length };
        }
        return best?.name;
    }

    const SCALARS = ['abs', 'round', 'if', 'coalesce'];
    /** Whether a function takes single values. */
    function isScalar(name) {
        return SCALARS.includes(name);
    }
    /**
     * The looked-up form of an expression inside an aggregate: a bare name is a role, else a column.
     * @throws SalesError `unknown-field`, `missing-role`, `bad-type`, `bad-expression`, with the place
     */
    function bindRow(context, node) {
        switch (node.kind) {
            case 'number':
                return { expression: constant(node.value), type: 'number', unit: 'number' };
            case 'text':
                return { expression: { kind: 'text', value: node.value }, type: 'text', unit: 'number' };
            case 'name':
                return bindName(context, node);
            case 'negate':
            case 'not': {
                const operand = bindRow(context, node.operand);
                requireNumeric(context, operand, node.operand);
                const type = node.kind === 'not' ? 'boolean' : 'number';
                return { ...operand, expression: { kind: node.kind, operand: operand.expression }, type };
            }
            case 'binary':
                return bindBinary(context, node);
            case 'call':
                return bindCall$1(context, node);
        }
    }
    /** @throws SalesError `bad-type` where values cannot be reckoned with */
    function requireNumeric({ text }, { type }, node) {
        if (!isNumeric(type))
            throw badType(text, node.position, `has values of type ${type} where numbers are expected`);
    }
    /** The error of an operation on values of the wrong type. */
    function badType(text, position, problem) {
        return new SalesError('bad-type', `expression '${text}' ${problem} (position ${String(position)})`, {
            position,
            params: { text, problem, position },
        });
    }
    /** The one type that several branches have in common. @throws SalesError `bad-type` */
    function commonType({ text }, branches, node) {
        const types = new Set(branches.map(({ type }) => (isNumeric(type) ? 'number' : type)));
        const [type = 'number'] = types;
        if (types.size > 1)
            throw badType(text, node.position, `mixes values of type ${[...types].join(' and ')}`);
        return type;
    }
    function bindName({ text, scope, roles }, node) {
        const { name, table, quoted, position } = node;
        const isBareRole = table === undefined && !quoted && isRole(name);
        const derivable = isBareRole && ['revenue', 'cost', 'profit'].includes(name);
        const byRole = isBareRole ? roleColumn(scope.catalog, name) : undefined;
        if (isBareRole && (byRole ?? (derivable && !columnNamed$1(scope.catalog, name)))) {
            return { expression: roles.value(name), type: byRole?.type ?? 'number', unit: unitOfRole(name) };
        }
        const column = columnNamed$1(scope.catalog, name, table);
        if (column)
            return ofColumn(column, roles);
        if (isBareRole)
            throw roles.missing(name);
        throw unknownName(text, scope, node, position);
    }
    function ofColumn(column, roles) {
        if (column.role)
            roles.used.add(column.role);
        return { expression: { kind: 'column', ref: refOf$1(column) }, type: column.type, unit: unitOf(column) };
    }
    function unknownName(text, scope, { name, table }, position) {
        const written = table === undefined ? name : `${table}.${name}`;
        const names = fieldNames(scope.catalog);
        const near = nearest(name, names);
        return new SalesError('unknown-field', `expression '${text}': no role or column is named '${written}' (position ${String(position)})`, {
            hint: suggest(name, names),
            position,
            params: { text, name: written, ...(near === undefined ? {} : { nearest: near }) },
        });
    }
    function bindBinary(context, node) {
        const left = bindRow(context, node.left);
        const right = bindRow(context, node.right);
        const { operator } = node;
        if (isTemporal(left.type) && node.right.kind === 'text')
            return compareDate(context, left, operator, node.right);
        if (isTemporal(right.type) && node.left.kind === 'text')
            return compareDate(context, right, MIRRORED[operator] ?? operator, node.left);
        const type = typeAfter$1(operator, left.type, right.type);
        if (!type)
            throw badType(context.text, node.position, `applies ${operator} to values of type ${left.type} and ${right.type}`);
        const unit = isTemporal(left.type) ? 'days' : unitAfter(operator, left.unit, right.unit);
        return { expression: binary(left.expression, operator, right.expression), type, unit };
    }
    const MIRRORED = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
    /** A date compared with a written day, month, quarter or year, by calendar days. */
    function compareDate(context, date, operator, literal) {
        const period = parsePeriod(literal.value);
        if (!period || date.expression.kind !== 'column') {
            throw badType(context.text, literal.position, `compares dates with '${literal.value}'; expected a date such as '2013-06-15'`);
        }
        const day = { kind: 'day', of: date.expression.ref };
        const from = constant(period.from);
        const to = constant(period.to);
        const within = binary(binary(day, '>=', from), 'and', binary(day, '<=', to));
        const tests = {
            '=': within,
            '!=': { kind: 'not', operand: within },
            '<': binary(day, '<', from),
            '>=': binary(day, '>=', from),
            '>': binary(day, '>', to),
            '<=': binary(day, '<=', to),
        };
        const expression = tests[operator];
        if (!expression)
            throw badType(context.text, literal.position, `applies ${operator} to a date and a text`);
        return { expression, type: 'boolean', unit: 'number' };
    }
    function bindCall$1(context, node) {
        const { name } = node;
        if (!isScalar(name)) {
            throw badExpression(context.text, node.position, `${name}() stands inside an aggregate`, 'Aggregates cannot be nested.');
        }
        const args = node.args.map((argument) => bindRow(context, argument));
        return {
            ...scalarType(context, name, node, args),
            expression: { kind: 'call', name, args: args.map((argument) => argument.expression) },
        };
    }
    /** What a scalar function makes of its arguments. @throws SalesError `bad-type` */
    function scalarType(context, name, node, args) {
        const branches = name === 'if' ? args.slice(1) : args;
        const numeric = name === 'if' ? args.slice(0, 1) : name === 'coalesce' ? [] : args;
        numeric.forEach((argument, index) => {
            requireNumeric(context, argument, node.args[index] ?? node);
        });
        const type = commonType(context, branches, node);
        return { type, unit: branches.find(({ unit }) => unit !== 'number')?.unit ?? 'number' };
    }

    /** The built-in measures that take more than sums and counts. */
    const SPECIAL_MEASURES = {
        'discount-rate': { unit: 'ratio', build: discountRate },
        'new-customers': { unit: 'count', build: newCustomers },
        'repeat-rate': { unit: 'ratio', build: repeatRate },
        retention: { unit: 'ratio', build: retention },
        'return-rate': { unit: 'ratio', build: returnRate },
        'processing-days': { unit: 'days', build: (roles) => daysTo(roles, 'shipped') },
        'delivery-days': { unit: 'days', build: (roles) => daysTo(roles, 'delivered') },
    };
    /** All built-in measures by name. */
    const MEASURES = { ...PLAIN_MEASURES, ...SPECIAL_MEASURES };
    /** The built-in measure of a name, or undefined. */
    function measureNamed(name) {
        return Object.hasOwn(MEASURES, name) ? MEASURES[name] : undefined;
    }
    /** `value` in rows that pass the test, missing in others. */
    function where(test, value) {
        return { kind: 'call', name: 'if', args: [test, value] };
    }
    /** Weighted by gross revenue (M5), over the rows which have both. */
    function discountRate(roles) {
        if (!roles.has('discount') || !roles.hasDiscountRatio())
            throw roles.missing('discount');
        const discount = roles.value('discount');
        const gross = roles.gross() ?? binary(column(roles, 'revenue'), '/', binary(constant(1), '-', discount));
        // A value equals itself unless it is missing, and then the test is missing too.
        return divide(sum(binary(gross, '*', discount)), sum(where(binary(discount, '=', discount), gross)));
    }
    function newCustomers(roles) {
        const of = roles.ref('customer');
        const date = roles.ref('date');
        const table = roles.events('customer', 'date');
        const isFirst = binary({ kind: 'day', of: date }, '=', { kind: 'first-day', of, date, table });
        return { ...distinct(where(isFirst, column(roles, 'customer'))), table };
    }
    function repeatRate(roles) {
        const value = column(roles, 'customer');
        const other = column(roles, 'order');
        const table = roles.events('customer', 'order');
        return divide({ kind: 'aggregate', name: 'repeaters', value, other, table }, { ...distinct(value), table });
    }
    function retention(roles) {
        return { kind: 'retention', of: roles.ref('customer'), table: roles.events('customer', 'date') };
    }
    /** Orders with a line that says so in any of the ways that the data have (R6). */
    function returnRate(roles) {
        const order = column(roles, 'order');
        const signs = [];
        if (roles.has('quantity'))
            signs.push(binary(roles.value('quantity'), '<', constant(0)));
        if (roles.cancelledByC)
            signs.push({ kind: 'matches', of: roles.ref('order'), pattern: 'starts-with-c' });
        if (roles.has('status'))
            signs.push({ kind: 'matches', of: roles.ref('status'), pattern: 'returned-status' });
        if (signs.length === 0)
            throw roles.missing('status', ['quantity']);
        // A missing sign says nothing; it must not hide the others.
        const present = signs.map((sign) => ({ kind: 'call', name: 'coalesce', args: [sign, constant(0)] }));
        const returned = present.reduce((left, right) => binary(left, 'or', right));
        return divide(distinct(where(returned, order)), distinct(order));
    }
    /** One span per order, then the mean (M6). */
    function daysTo(roles, role) {
        const value = column(roles, 'order');
        const table = roles.events('order', 'date', role);
        return { kind: 'aggregate', name: 'mean-span', value, start: roles.ref('date'), end: roles.ref(role), table };
    }

    /**
     * A measure that is not simply a built-in one, looked up: a bare name is an own measure; else an expression, named by itself or by `name = …`.
     * @throws SalesError `unknown-measure`, `missing-role`, `unknown-field`, `unknown-function`, `bad-type`, `bad-expression`
     */
    function bindWritten(scope, text) {
        const asked = text.trim();
        const { name, expression } = scope.define.has(asked)
            ? { name: asked, expression: nameNode(asked) }
            : parseMeasure(text, hyphenated(scope));
        const context = { text, scope, roles: new RoleValues(scope, name), inside: [] };
        const bound = bindOuter(context, expression);
        return { name, expression: bound.expression, unit: bound.unit, roles: [...context.roles.used] };
    }
    function nameNode(name) {
        return { kind: 'name', name, quoted: false, position: 0 };
    }
    function hyphenated(scope) {
        return ['customer-name', ...Object.keys(MEASURES), ...scope.define.keys()].filter((name) => name.includes('-'));
    }
    function bindOuter(context, node) {
        switch (node.kind) {
            case 'number':
                return { expression: { kind: 'number', value: node.value }, type: 'number', unit: 'number' };
            case 'text':
                return { expression: { kind: 'text', value: node.value }, type: 'text', unit: 'number' };
            case 'name':
                return bindMeasureName(context, node);
            case 'negate':
            case 'not': {
                const operand = bindOuter(context, node.operand);
                requireNumeric(context, operand, node.operand);
                const type = node.kind === 'not' ? 'boolean' : 'number';
                return { ...operand, expression: { kind: node.kind, operand: operand.expression }, type };
            }
            case 'binary': {
                const left = bindOuter(context, node.left);
                const right = bindOuter(context, node.right);
                const type = typeAfter$1(node.operator, left.type, right.type);
                if (!type)
                    throw badType(context.text, node.position, `applies ${node.operator} to values of type ${left.type} and ${right.type}`);
                const expression = { kind: 'binary', operator: node.operator, left: left.expression, right: right.expression };
                return { expression, type, unit: unitAfter(node.operator, left.unit, right.unit) };
            }
            case 'call':
                return bindCall(context, node);
        }
    }
    /** An own measure, else a built-in one. */
    function bindMeasureName(context, node) {
        const { scope, inside, text } = context;
        const own = node.table === undefined ? scope.define.get(node.name) : undefined;
        if (own !== undefined) {
            if (inside.includes(node.name))
                throw badExpression(own, 0, `measure '${node.name}' stands on itself`);
            const expression = parseExpression(own, hyphenated(scope));
            return bindOuter({ ...context, text: own, inside: [...inside, node.name] }, expression);
        }
        const builtIn = node.table === undefined && !node.quoted ? measureNamed(node.name) : undefined;
        if (!builtIn)
            throw unknownMeasure(scope, text, node);
        const roles = new RoleValues(scope, node.name);
        const expression = builtIn.build(roles);
        roles.used.forEach((role) => context.roles.used.add(role));
        return { expression, type: 'number', unit: builtIn.unit };
    }
    function unknownMeasure(scope, text, { name, table, quoted, position }) {
        const names = [...scope.define.keys(), ...Object.keys(MEASURES)];
        const near = nearest(name, names);
        const column = fieldColumn(scope, table === undefined ? name : `${table}.${name}`, false);
        const hints = {
            growth: 'Growth is a column of compare: ask for the measure with compare set.',
            column: `For a column write an aggregate, such as ${column?.type === 'number' ? 'sum' : 'distinct'}("${name}").`,
            near: `Did you mean '${String(near)}'?`,
            list: `Expected one of ${names.join(', ')}, or an expression.`,
        };
        const isColumn = column && (quoted || near === undefined);
        const hint = name === 'growth' ? 'growth' : isColumn ? 'column' : near === undefined ? 'list' : 'near';
        return new SalesError('unknown-measure', `measure '${name}' is not known`, {
            hint: hints[hint],
            position,
            params: { text, measure: name, expected: names, ...(near === undefined ? {} : { nearest: near }) },
        });
    }
    function bindCall(context, node) {
        const { name } = node;
        if (name === 'share')
            return bindShare(context, node);
        if (!isScalar(name))
            return bindAggregate(context, node, name);
        const args = node.args.map((argument) => bindOuter(context, argument));
        const expression = { kind: 'call', name, args: args.map((argument) => argument.expression) };
        return { ...scalarType(context, name, node, args), expression };
    }
    /** A group's part of the total over all selected rows (M7). */
    function bindShare(context, node) {
        const operand = bindOuter(context, node.args[0] ?? node);
        if (!isAdditive(operand.expression)) {
            throw badExpression(context.text, node.position, 'share() is of a measure that adds up, such as revenue or orders');
        }
        const expression = divide(operand.expression, { kind: 'total', operand: operand.expression });
        return { expression, type: 'number', unit: 'ratio' };
    }
    /** Whether parts add up to the whole: sums and counts, their sums and differences, and multiples of them. */
    function isAdditive(node) {
        if (node.kind === 'aggregate')
            return ['sum', 'count', 'distinct', 'repeaters'].includes(node.name);
        if (node.kind === 'negate')
            return isAdditive(node.operand);
        if (node.kind !== 'binary')
            return false;
        const { operator, left, right } = node;
        if (operator === '+' || operator === '-')
            return isAdditive(left) && isAdditive(right);
        if (operator === '*' && left.kind === 'number')
            return isAdditive(right);
        return (operator === '*' || operator === '/') && right.kind === 'number' && isAdditive(left);
    }
    function bindAggregate(context, node, name) {
        const [first, second] = node.args;
        if (!first)
            return { expression: { kind: 'aggregate', name: 'count' }, type: 'number', unit: 'count' };
        const value = bindRow(context, first);
        if (['sum', 'avg', 'median', 'quantile'].includes(name))
            requireNumeric(context, value, first);
        if (['min', 'max'].includes(name) && value.type === 'text') {
            throw badType(context.text, first.position, `has texts where ${name}() wants numbers or dates`);
        }
        const counts = name === 'count' || name === 'distinct';
        const type = counts || isNumeric(value.type) ? 'number' : value.type;
        const unit = counts ? 'count' : name !== 'sum' && value.unit === 'count' ? 'number' : value.unit;
        return { expression: aggregateOf(context, name, value.expression, second), type, unit };
    }
    function aggregateOf(context, name, value, second) {
        if (name === 'quantile') {
            if (second?.kind === 'number' && second.value <= 1)
                return { kind: 'aggregate', name, value, p: second.value };
            throw badExpression(context.text, second?.position ?? 0, 'quantile() wants a number from 0 to 1 as its second argument');
        }
        if (name !== 'first' && name !== 'last')
            return { kind: 'aggregate', name, value };
        const order = dateOf(context.scope, ownerOf(context.scope.catalog, refsIn(value)));
        return { kind: 'aggregate', name, value, ...(order ? { order: refOf$1(order) } : {}) };
    }

    /** The first day of members that have no dated row. */
    const NO_DAY = 0x7fffffff;

    /** For each row the first day of its member in the whole of a table. */
    function firstDayNode({ of, date, table }, rows) {
        const all = rows.unfiltered(rows.kept.tables.get(table));
        return new FirstDayNode(codesIn$1(rows, of), firstDaysIn(all, { of, date }), rows.days(date));
    }
    /** `new` on rows dated on the first day of their customer, else `repeat`. */
    function customerTypes({ customer, date, table }, rows) {
        return new CustomerTypeNode(rows.days(date), rows.number({ kind: 'first-day', of: customer, date, table }));
    }
    /** The first days of the members of a column in the rows of a table. */
    function firstDays({ of, date }, rows) {
        return toFirstDays(firstDaysIn(rows, { of, date }), codesIn$1(rows, of), rows.indexOf({ kind: 'column', ref: of }));
    }
    /** Takes first days for those of all rows, of which the table has only some. */
    function learnFirstDays({ of, date }, first, rows) {
        rows.kept.firstDays.set(keyOf$1(rows, { of, date }), fromFirstDays(first, rows.indexOf({ kind: 'column', ref: of })));
    }
    function firstDaysIn(rows, wanted) {
        const { firstDays: kept } = rows.kept;
        const key = keyOf$1(rows, wanted);
        const days = kept.get(key) ?? readFirstDays(codesIn$1(rows, wanted.of), rows.days(wanted.date), rows.table.rowCount);
        kept.set(key, days);
        return days;
    }
    function keyOf$1(rows, { of, date }) {
        return JSON.stringify([of, date, rows.table.name, rows.zoneOf(date)?.name]);
    }
    function codesIn$1(rows, ref) {
        return rows.codes({ kind: 'column', ref });
    }
    /** The first calendar day of each member by its code, over all rows of a table. */
    function readFirstDays(member, days, rowCount) {
        let first = new Int32Array(member.limit ?? 1024).fill(NO_DAY);
        for (let start = 0; start < rowCount; start += BLOCK) {
            const count = Math.min(BLOCK, rowCount - start);
            member.fill(start, count);
            days.fill(start, count);
            const { codes } = member;
            const { values, valid } = days;
            for (let i = 0; i < count; i++) {
                if (valid?.[i] === 0)
                    continue;
                const code = codes[i];
                if (code >= first.length)
                    first = grow(first, code);
                if (values[i] < first[code])
                    first[code] = values[i];
            }
        }
        first[member.missing] = NO_DAY;
        return first;
    }
    /** First days by code as another engine can read them; `index` numbers the members where their codes are this engine's own. */
    function toFirstDays(days, member, index) {
        return member.limit === undefined
            ? { days: days.slice(1, index.count + 1), numbers: index.numbers.slice(0, days.length - 1) }
            : { days: days.slice() };
    }
    /** First days by the codes of this engine. */
    function fromFirstDays({ days, numbers }, index) {
        if (numbers === undefined)
            return days;
        const codes = Array.from(numbers, (number) => index.idOf(number) + 1);
        const first = new Int32Array(index.count + 1).fill(NO_DAY);
        codes.forEach((code, i) => (first[code] = days[i]));
        return first;
    }
    function grow(first, code) {
        const grown = new Int32Array(Math.max(first.length * 2, code + 1)).fill(NO_DAY);
        grown.set(first);
        return grown;
    }
    /** For each row the first day of its member. */
    class FirstDayNode extends NumberNode {
        #member;
        #first;
        constructor(member, first, days) {
            super({ type: 'date', scale: 0, min: days.shape.min, max: days.shape.max, nullable: true });
            this.#member = member;
            this.#first = first;
        }
        compute(start, count) {
            this.#member.fill(start, count);
            const { codes } = this.#member;
            const { values } = this;
            const valid = this.valid;
            for (let i = 0; i < count; i++) {
                const day = this.#first[codes[i]];
                valid[i] = day === NO_DAY ? 0 : 1;
                values[i] = day === NO_DAY ? 0 : day;
            }
        }
    }
    /** Missing where the member or the date is. */
    class CustomerTypeNode extends TextNode {
        #days;
        #first;
        constructor(days, first) {
            super(['new', 'repeat'], true);
            this.#days = days;
            this.#first = first;
        }
        compute(start, count) {
            this.#days.fill(start, count);
            this.#first.fill(start, count);
            const valid = this.valid;
            const { codes } = this;
            for (let i = 0; i < count; i++) {
                const present = this.#first.valid[i] === 1 && this.#days.valid?.[i] !== 0;
                valid[i] = present ? 1 : 0;
                codes[i] = !present ? 2 : this.#days.values[i] === this.#first.values[i] ? 0 : 1;
            }
        }
    }

    /**
     * The `p`-quantile of `count` ascending numbers from `first` on, linear between order statistics, at (n − 1) p from the least (type 7 of
     * R. J. Hyndman and Y. Fan 1996; DuckDB's `quantile_cont`); NaN of none.
     */
    function quantileOf(sorted, p, first, count) {
        if (count === 0)
            return NaN;
        const at = (count - 1) * p;
        const below = Math.floor(at);
        const low = sorted[first + below];
        const high = sorted[first + Math.min(below + 1, count - 1)];
        return low + (high - low) * (at - below);
    }
    /** Ranges up to this length are sorted. */
    const SHORT = 64;
    /**
     * Moves numbers among the `count` from `first` on so that those which a quantile lies between stand where sorting would bring them, which is all
     * that `quantileOf` looks at. O(count) on average (quickselect: C. A. R. Hoare 1961, “Find”), O(count log count) at worst.
     */
    function placeQuantile(values, p, first, count) {
        if (count === 0)
            return;
        const place = first + Math.floor((count - 1) * p);
        let from = first;
        let to = first + count;
        for (let turns = 2 * Math.log2(count); to - from > SHORT && turns > 0; turns--) {
            const pivot = middleOf(values, from, to);
            const [less, more] = partition(values, pivot, from, to);
            if (place < less)
                to = less;
            else if (place >= more)
                from = more;
            else
                from = to = place + 1;
        }
        values.subarray(from, to).sort();
        // What stands behind is not less, but its least is wanted, too, unless it was sorted along.
        if (place + 1 >= to && place + 1 < first + count)
            bringLeast(values, place + 1, first + count);
    }
    /** The middle of the middles of three times three numbers spread over a range. */
    function middleOf(values, from, to) {
        const step = Math.floor((to - from - 1) / 8);
        const at = (i) => values[from + i * step];
        return middle(middle(at(0), at(1), at(2)), middle(at(3), at(4), at(5)), middle(at(6), at(7), at(8)));
    }
    const middle = (a, b, c) => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    /** Brings what is less than `pivot` to the front of a range and what is more to its end; gives where what equals it begins and ends. */
    function partition(values, pivot, from, to) {
        let i = from;
        let j = to - 1;
        while (i <= j) {
            while (values[i] < pivot)
                i++;
            while (values[j] > pivot)
                j--;
            if (i > j)
                break;
            const moved = values[i];
            values[i++] = values[j];
            values[j--] = moved;
        }
        // Between the two stands at most one number, which equals the pivot.
        return [j + 1, i];
    }
    function bringLeast(values, place, end) {
        let least = place;
        for (let i = place + 1; i < end; i++)
            if (values[i] < values[least])
                least = i;
        const moved = values[place];
        values[place] = values[least];
        values[least] = moved;
    }

    /** Groups × numbers of at most so many places (8 MB) are counted; of more, the values themselves are kept. */
    const TALLY_LIMIT = 2 ** 21;
    /** How often each group has each whole number of a short range. A median over 10 million rows takes a tenth of what sorting them takes. */
    class Tally {
        #counts;
        #min;
        #range;
        constructor({ min, max }, capacity) {
            this.#min = min;
            this.#range = max - min + 1;
            this.#counts = new Int32Array(this.#range * capacity);
        }
        add(groups, values, valid, count) {
            const counts = this.#counts;
            const range = this.#range;
            const min = this.#min;
            if (valid === undefined)
                for (let i = 0; i < count; i++)
                    counts[groups[i] * range + (values[i] - min)]++;
            else
                for (let i = 0; i < count; i++)
                    if (valid[i] === 1)
                        counts[groups[i] * range + (values[i] - min)]++;
        }
        bags(groups) {
            const offsets = new Int32Array(groups.length + 1);
            groups.forEach((group, g) => (offsets[g + 1] = offsets[g] + this.#of(group).reduce((sum, own) => sum + (own > 0 ? 1 : 0), 0)));
            const values = new Float64Array(offsets[groups.length]);
            const times = new Float64Array(values.length);
            let at = 0;
            for (const group of groups) {
                this.#of(group).forEach((own, i) => {
                    if (own === 0)
                        return;
                    values[at] = i + this.#min;
                    times[at++] = own;
                });
            }
            return { offsets, values, times };
        }
        quantile(group, p) {
            const counts = this.#of(group);
            const total = counts.reduce((sum, own) => sum + own, 0);
            const place = Math.floor((total - 1) * p);
            const pair = Float64Array.of(this.#numberAt(counts, place), this.#numberAt(counts, place + 1));
            return total === 0 ? NaN : quantileOf(pair, (total - 1) * p - place, 0, 2);
        }
        #of(group) {
            return this.#counts.subarray(group * this.#range, (group + 1) * this.#range);
        }
        /** The number that stands at a place of the sorted values. */
        #numberAt(counts, place) {
            let before = 0;
            let i = 0;
            while (i < counts.length && (before += counts[i]) <= place)
                i++;
            return Math.min(i, counts.length - 1) + this.#min;
        }
    }
    /** The values themselves, 12 bytes each. */
    class Heaps {
        #values = new Float64Array(0);
        #groups = new Int32Array(0);
        #count = 0;
        /** Values of group g lie in `#values` from `#ends[g - 1]` up to `#ends[g]` once all are in. */
        #ends;
        add(groups, values, valid, count) {
            const needed = this.#count + count;
            if (needed > this.#values.length) {
                this.#values = grown$1(this.#values, needed * 2);
                this.#groups = grown$1(this.#groups, needed * 2);
            }
            const own = this.#values;
            const owners = this.#groups;
            let at = this.#count;
            for (let i = 0; i < count; i++) {
                own[at] = values[i];
                owners[at] = groups[i];
                at += valid === undefined ? 1 : valid[i];
            }
            this.#count = at;
        }
        bags(groups) {
            const ends = this.#order();
            const offsets = new Int32Array(groups.length + 1);
            // Groups behind the last that has a value have no end of their own.
            const endOf = (group) => (group < 0 ? 0 : (ends[group] ?? this.#count));
            groups.forEach((group, g) => (offsets[g + 1] = offsets[g] + endOf(group) - endOf(group - 1)));
            // Groups ascend, and those that are not asked for have no rows.
            return { offsets, values: this.#values.slice(0, this.#count) };
        }
        quantile(group, p) {
            const ends = this.#order();
            const first = ends[group - 1] ?? 0;
            const count = (ends[group] ?? first) - first;
            placeQuantile(this.#values, p, first, count);
            return quantileOf(this.#values, p, first, count);
        }
        /** Brings the values of each group together. */
        #order() {
            if (this.#ends !== undefined)
                return this.#ends;
            const owners = this.#groups.subarray(0, this.#count);
            const ends = new Int32Array(owners.reduce((most, group) => Math.max(most, group), 0) + 1);
            for (const group of owners)
                ends[group]++;
            for (let g = 1; g < ends.length; g++)
                ends[g] += ends[g - 1];
            if (ends.length > 1) {
                const ordered = new Float64Array(this.#count);
                const next = ends.slice();
                for (let i = this.#count - 1; i >= 0; i--)
                    ordered[--next[owners[i]]] = this.#values[i];
                this.#values = ordered;
            }
            this.#ends = ends;
            return ends;
        }
    }
    /** A quantile per group. */
    class QuantileAggregator extends Aggregator {
        #node;
        #p;
        #gathering;
        constructor(index, node, p) {
            super(index, [node]);
            this.#node = node;
            this.#p = p;
            const { scale, min, max } = node.shape;
            const places = scale !== undefined && index.isFixed ? (max - min + 1) * index.capacity : Infinity;
            this.#gathering = places <= TALLY_LIMIT ? new Tally(node.shape, index.capacity) : new Heaps();
        }
        accumulate(_start, count) {
            const { values, valid } = this.#node;
            this.#gathering.add(this.index.groups, values, valid, count);
        }
        numberOf(group) {
            return this.#gathering.quantile(group, this.#p) / powerOfTen(this.#node.shape.scale ?? 0);
        }
        parts(groups) {
            return { kind: 'values', ...this.#gathering.bags(groups), scale: this.#node.shape.scale ?? 0 };
        }
    }

    /** The same text on every row. */
    class ConstantTextNode extends TextNode {
        constructor(value) {
            super([value], false);
        }
        compute() {
            // Every block holds code 0, as the buffer begins.
        }
    }
    /** A text missing on every row. */
    class MissingTextNode extends TextNode {
        constructor() {
            super([], true);
        }
        compute() {
            // Code 0 is the length of the empty dictionary, so every row is missing.
        }
    }
    /** Texts written in another dictionary: the code of each is looked up in a table made once. */
    class RecodedNode extends TextNode {
        #of;
        #table;
        constructor(of, dictionary, table) {
            super(dictionary, of.valid !== undefined);
            this.#of = of;
            this.#table = table;
        }
        compute(start, count) {
            this.#of.fill(start, count);
            const from = this.#of.codes;
            const { codes } = this;
            for (let i = 0; i < count; i++)
                codes[i] = this.#table[from[i]];
            mergeValid([this.#of], count, this.valid);
        }
    }
    /** Both nodes over one dictionary. The codes of `left` stay what they are, but for missing rows. */
    function unify(left, right) {
        if (left.dictionary === right.dictionary)
            return [left, right];
        const dictionary = [...left.dictionary];
        const single = right.dictionary.length === 1;
        // One text is found by a native scan; a map pays for more of them.
        const known = single ? undefined : new Map(left.dictionary.map((text, code) => [text, code]));
        const table = new Int32Array(right.dictionary.length + 1);
        right.dictionary.forEach((text, code) => {
            const found = known === undefined ? left.dictionary.indexOf(text) : (known.get(text) ?? -1);
            table[code] = found >= 0 ? found : dictionary.push(text) - 1;
        });
        table[right.dictionary.length] = dictionary.length;
        const own = Int32Array.from({ length: left.dictionary.length + 1 }, (_, code) => code);
        own[left.dictionary.length] = dictionary.length;
        const first = dictionary.length === left.dictionary.length ? left : new RecodedNode(left, dictionary, own);
        return [first, new RecodedNode(right, dictionary, table)];
    }
    /** A number per text, looked up by its code: 1 or 0 of a test, a rank. A missing text has none. */
    class TextTableNode extends NumberNode {
        #of;
        #table;
        constructor(of, numberOf, type = 'boolean') {
            const table = new Float64Array(of.dictionary.length + 1);
            of.dictionary.forEach((text, code) => (table[code] = numberOf(text, code)));
            super({ type, scale: 0, min: 0, max: type === 'boolean' ? 1 : of.dictionary.length, nullable: of.valid !== undefined });
            this.#of = of;
            this.#table = table;
        }
        compute(start, count) {
            this.#of.fill(start, count);
            const { codes } = this.#of;
            const { values } = this;
            const table = this.#table;
            for (let i = 0; i < count; i++)
                values[i] = table[codes[i]];
            mergeValid([this.#of], count, this.valid);
        }
    }
    /** The codes of texts as numbers: those of one dictionary are equal exactly where the texts are. */
    class CodeNode extends NumberNode {
        #of;
        constructor(of) {
            super({ type: 'number', scale: 0, min: 0, max: of.dictionary.length, nullable: of.valid !== undefined });
            this.#of = of;
        }
        compute(start, count) {
            this.#of.fill(start, count);
            this.values.set(this.#of.codes.subarray(0, count));
            mergeValid([this.#of], count, this.valid);
            zeroMissing(this.values, this.valid, count);
        }
    }
    /** Numbers that compare as two texts do: codes for `=` and `!=`, ranks by code unit for the others. */
    function comparable(operator, left, right) {
        const [first, second] = unify(left, right);
        if (operator === '=' || operator === '!=')
            return [new CodeNode(first), new CodeNode(second)];
        const ranks = ranksOf(second.dictionary);
        const rankOf = (_, code) => ranks[code];
        return [new TextTableNode(first, rankOf, 'number'), new TextTableNode(second, rankOf, 'number')];
    }

    /** What a column of values of one node is, and the number or code for what was held. */
    function heldValues(node) {
        if (isText(node))
            return { finished: { type: 'text', dictionary: node.dictionary }, unit: 1 };
        const { type, scale = 0, instant } = node.shape;
        return { finished: { type, instant }, unit: powerOfTen(scale) };
    }
    /** `min` and `max`; texts by their rank. */
    class ExtremeAggregator extends Aggregator {
        #node;
        #sign;
        #held;
        /** Of texts: the code of each rank. */
        #codes;
        #best = new Float64Array(0);
        constructor(index, value, isMin) {
            const ranks = isText(value) ? ranksOf(value.dictionary) : undefined;
            const node = isText(value) ? new TextTableNode(value, (_, code) => ranks[code], 'number') : value;
            super(index, [node]);
            this.#node = node;
            this.#sign = isMin ? 1 : -1;
            this.#held = heldValues(value);
            this.#codes = ranks && new Int32Array(ranks.length);
            ranks?.forEach((rank, code) => (this.#codes[rank] = code));
        }
        grow(capacity) {
            this.#best = grown$1(this.#best, capacity, Infinity);
        }
        accumulate(_start, count) {
            const { groups } = this.index;
            const { values, valid } = this.#node;
            const best = this.#best;
            const sign = this.#sign;
            for (let i = 0; i < count; i++) {
                const value = values[i] * sign;
                if (value < best[groups[i]] && valid?.[i] !== 0)
                    best[groups[i]] = value;
            }
        }
        numberOf(group) {
            if (this.countOf(group) === 0)
                return NaN;
            const held = this.#best[group] * this.#sign;
            return this.#codes === undefined ? held / this.#held.unit + 0 : this.#codes[held];
        }
        finished() {
            return this.#held.finished;
        }
        parts(groups) {
            const orders = picked$1(this.#best, groups).map((best) => best * this.#sign);
            return { kind: 'chosen', counts: this.countsOf(groups), values: this.column(groups), orders };
        }
    }
    /** `first` and `last` by an order, then by place in the file. */
    class EdgeAggregator extends Aggregator {
        #node;
        #order;
        #isFirst;
        #held;
        #orders = new Float64Array(0);
        #places = new Float64Array(0);
        #values = new Float64Array(0);
        constructor(index, node, order, isFirst) {
            super(index, order === undefined ? [node] : [node, order]);
            this.#node = node;
            this.#order = order;
            this.#isFirst = isFirst;
            this.#held = heldValues(node);
        }
        grow(capacity) {
            this.#orders = grown$1(this.#orders, capacity, this.#isFirst ? Infinity : -Infinity);
            this.#places = grown$1(this.#places, capacity);
            this.#values = grown$1(this.#values, capacity);
        }
        accumulate(start, count) {
            const { groups, selection } = this.index;
            const node = this.#node;
            const from = isText(node) ? node.codes : node.values;
            const order = this.#order;
            const orders = this.#orders;
            for (let i = 0; i < count; i++) {
                if (node.valid?.[i] === 0 || order?.valid?.[i] === 0)
                    continue;
                const group = groups[i];
                const row = selection.rowOf(start, i);
                const place = order === undefined ? row : order.values[i];
                if (this.#isFirst ? place >= orders[group] : place < orders[group])
                    continue;
                orders[group] = place;
                this.#places[group] = row;
                this.#values[group] = from[i];
            }
        }
        numberOf(group) {
            return this.countOf(group) === 0 ? NaN : this.#values[group] / this.#held.unit;
        }
        finished() {
            return this.#held.finished;
        }
        parts(groups) {
            const places = picked$1(this.#places, groups);
            const orders = this.#order === undefined ? new Float64Array(groups.length) : picked$1(this.#orders, groups);
            return { kind: 'chosen', counts: this.countsOf(groups), values: this.column(groups), orders, places };
        }
    }
    /** The aggregator of an aggregate that is no count or sum. @throws SalesError `bad-type` for numbers asked of texts */
    function specialAggregator(aggregate, rows, index) {
        switch (aggregate.name) {
            case 'min':
            case 'max':
                return new ExtremeAggregator(index, rows.node(aggregate.value), aggregate.name === 'min');
            case 'first':
            case 'last': {
                const order = aggregate.order && rows.number({ kind: 'column', ref: aggregate.order });
                return new EdgeAggregator(index, rows.node(aggregate.value), order, aggregate.name === 'first');
            }
            case 'median':
                return new QuantileAggregator(index, rows.number(aggregate.value), 0.5);
            case 'quantile':
                return new QuantileAggregator(index, rows.number(aggregate.value), aggregate.p);
            case 'repeaters':
                return new RepeatersAggregator(index, rows.codes(aggregate.value), rows.codes(aggregate.other));
            case 'mean-span':
                return new MeanSpanAggregator(index, rows.codes(aggregate.value), [rows.days(aggregate.start), rows.days(aggregate.end)]);
        }
    }

    /** `if`: the first where `test` is true, the second where it is false, neither where it is missing. */
    function chooserOfIf(test, first, second) {
        return {
            inputs: [test, first, second],
            nullable: test.valid !== undefined || first.valid !== undefined || second.valid !== undefined,
            choose: (count, out) => {
                const { values, valid } = test;
                for (let i = 0; i < count; i++)
                    out[i] = valid?.[i] === 0 ? 2 : values[i] === 0 ? 1 : 0;
            },
        };
    }
    /** `coalesce`: the second where the first is missing. */
    function chooserOfCoalesce(first, second) {
        return {
            inputs: [first, second],
            nullable: first.valid !== undefined && second.valid !== undefined,
            choose: (count, out) => {
                const { valid } = first;
                for (let i = 0; i < count; i++)
                    out[i] = valid?.[i] === 0 ? 1 : 0;
            },
        };
    }
    function validOf(choice, first, second, row) {
        if (choice === 2)
            return 0;
        const valid = choice === 0 ? first : second;
        return valid === undefined ? 1 : valid[row];
    }
    class NumberChoiceNode extends NumberNode {
        #chooser;
        #sides;
        #choices = new Uint8Array(this.values.length);
        constructor(chooser, sides) {
            const [a, b] = [sides[0].shape, sides[1].shape];
            const type = a.type === b.type ? a.type : 'number';
            const scale = a.scale === b.scale ? a.scale : undefined;
            super({
                type,
                scale,
                min: Math.min(a.min, b.min),
                max: Math.max(a.max, b.max),
                nullable: chooser.nullable,
                ...(a.instant === undefined ? {} : { instant: a.instant }),
            });
            this.#chooser = chooser;
            this.#sides = sides;
        }
        compute(start, count) {
            for (const input of [...this.#chooser.inputs, ...this.#sides])
                input.fill(start, count);
            const choices = this.#choices;
            this.#chooser.choose(count, choices);
            const [first, second] = this.#sides;
            const { values, valid } = this;
            const [a, b] = [first.values, second.values];
            for (let i = 0; i < count; i++)
                values[i] = choices[i] === 0 ? a[i] : choices[i] === 1 ? b[i] : 0;
            if (valid === undefined)
                return;
            for (let i = 0; i < count; i++)
                valid[i] = validOf(choices[i], first.valid, second.valid, i);
        }
    }
    class TextChoiceNode extends TextNode {
        #chooser;
        #sides;
        #choices = new Uint8Array(this.codes.length);
        constructor(chooser, sides) {
            super(sides[0].dictionary, chooser.nullable);
            this.#chooser = chooser;
            this.#sides = sides;
        }
        compute(start, count) {
            for (const input of [...this.#chooser.inputs, ...this.#sides])
                input.fill(start, count);
            const choices = this.#choices;
            this.#chooser.choose(count, choices);
            const [first, second] = this.#sides;
            const { codes, valid } = this;
            const [a, b] = [first.codes, second.codes];
            const missing = this.dictionary.length;
            for (let i = 0; i < count; i++)
                codes[i] = choices[i] === 0 ? a[i] : choices[i] === 1 ? b[i] : missing;
            if (valid === undefined)
                return;
            for (let i = 0; i < count; i++)
                valid[i] = validOf(choices[i], first.valid, second.valid, i);
        }
    }
    /** `if(test, first, second)` over nodes of one kind. */
    function chooseIf(test, first, second) {
        return build(chooserOfIf(test, first, second), first, second);
    }
    /** `coalesce(first, second)` over nodes of one kind. */
    function coalesce(first, second) {
        return build(chooserOfCoalesce(first, second), first, second);
    }
    function build(chooser, first, second) {
        if (isText(first) && isText(second))
            return new TextChoiceNode(chooser, unify(first, second));
        if (isText(first) || isText(second))
            return undefined;
        return new NumberChoiceNode(chooser, align(first, second));
    }

    /** What texts can be asked. */
    const TEXT_TESTS = new Set(['=', '!=', '<', '<=', '>', '>=']);
    const PATTERNS = {
        'starts-with-c': (text) => /^c\d/i.test(text),
        'returned-status': isReturned,
    };
    /**
     * The node of an expression that is no column, number or day and no plain arithmetic; only written and special measures have them.
     * @throws SalesError `bad-type` where texts and numbers are mixed
     */
    function specialNode(expression, rows) {
        switch (expression.kind) {
            case 'text':
                return new ConstantTextNode(expression.value);
            case 'negate':
            case 'not':
                return new UnaryNode(expression.kind, rows.number(expression.operand));
            case 'binary':
                return binaryNode(rows, expression);
            case 'call':
                return callNode(rows, expression);
            case 'first-day':
                return firstDayNode(expression, rows);
            case 'matches':
                return matchNode(rows, expression.of, PATTERNS[expression.pattern]);
            default:
                return rows.node(expression);
        }
    }
    /** What compares two values. */
    function binaryNode(rows, { operator, left, right }) {
        const first = rows.node(left);
        const second = rows.node(right);
        if (isText(first) && isText(second)) {
            if (!TEXT_TESTS.has(operator))
                throw badType$1('numbers', `texts with '${operator}'`);
            return new TestNode(operator, comparable(operator, first, second));
        }
        if (isText(first) || isText(second))
            throw badType$1(`two values of one type for '${operator}'`, 'a text and a number');
        return new TestNode(operator, align(...alignTimes(first, second)));
    }
    function callNode(rows, { name, args }) {
        const at = (index) => args[index] ?? { kind: 'number', value: 0 };
        if (name === 'abs')
            return new UnaryNode('abs', rows.number(at(0)));
        if (name === 'round') {
            const places = at(1);
            if (places.kind === 'number')
                return new RoundNode(rows.number(at(0)), Math.trunc(places.value));
            if (places.kind === 'negate' && places.operand.kind === 'number')
                return new RoundNode(rows.number(at(0)), -Math.trunc(places.operand.value));
            throw badType$1('a plain number of decimals for round()', 'an expression');
        }
        const chosen = name === 'if'
            ? chosenIf(rows, args)
            : args.map((arg) => rows.node(arg)).reduce((left, right) => coalesce(left, right) ?? mixed(name));
        return chosen ?? mixed(name);
    }
    function chosenIf(rows, args) {
        const [test, yes, no] = args;
        if (test === undefined || yes === undefined)
            throw badType$1('if(test, then, else)', 'less');
        const first = rows.node(yes);
        const second = no === undefined ? (isText(first) ? new MissingTextNode() : new MissingNode(first.shape)) : rows.node(no);
        return chooseIf(rows.number(test), first, second);
    }
    function matchNode(rows, of, test) {
        const node = rows.node({ kind: 'column', ref: of });
        if (isText(node))
            return new TextTableNode(node, (text) => (test(text) ? 1 : 0));
        // Numbers match neither pattern: false wherever there is one.
        return new TestNode('!=', [toDoubles(node), toDoubles(node)]);
    }
    function mixed(name) {
        throw badType$1(`values of one type in ${name}()`, 'texts and numbers');
    }

    /**
     * Picks rows one by one while a pass reads them: keeps the places of those that match and what they are ordered by, and reads all that is asked of the few
     * that are wanted afterwards.
     */
    class PickedRows {
        #request;
        #rows;
        #orderRows;
        #places = new Int32Array(BLOCK);
        #count = 0;
        /** The values that rows are ordered by, a column each. */
        #order;
        constructor(request, rows, orderRows) {
            this.#request = request;
            this.#orderRows = orderRows;
            this.#rows = rows;
            this.#order = request.orderBy.map(({ column }) => ({
                node: rows.node(request.columns[column]),
                values: new Float64Array(BLOCK),
            }));
        }
        add(start, count) {
            const { selection } = this.#rows;
            const from = this.#count;
            this.#grow(from + count);
            for (let j = 0; j < count; j++)
                this.#places[from + j] = selection.rowOf(start, j);
            for (const { node, values } of this.#order) {
                node.fill(start, count);
                read(node, count, (j, held) => (values[from + j] = held));
            }
            this.#count = from + count;
        }
        /** The rows that are wanted, once all were added. */
        rows() {
            const { columns } = this.#request;
            const wanted = this.#wanted();
            // What was read while the filter ran is of other rows: these have nodes of their own.
            const own = this.#rows.unfiltered();
            const nodes = columns.map((column) => own.node(column));
            const numbers = nodes.map(() => new Float64Array(wanted.length));
            const order = Int32Array.from(wanted, (_, place) => place).sort((a, b) => wanted[a] - wanted[b]);
            for (let at = 0; at < order.length;) {
                const first = wanted[order[at]];
                const start = first - (first % BLOCK);
                let count = 0;
                while (at + count < order.length && wanted[order[at + count]] < start + BLOCK) {
                    own.selection.rows[count] = wanted[order[at + count]] - start;
                    count++;
                }
                own.selection.isAll = false;
                nodes.forEach((node, n) => {
                    node.fill(start, count);
                    read(node, count, (j, held) => (numbers[n][order[at + j]] = held));
                });
                at += count;
            }
            return {
                count: wanted.length,
                columns: nodes.map((node, n) => vectorOf(node, numbers[n])),
                selected: this.#count,
                total: this.#rows.table.rowCount,
            };
        }
        /** The places of the rows that are wanted, in order. */
        #wanted() {
            const { orderBy, offset, limit } = this.#request;
            const places = this.#places.subarray(0, this.#count);
            if (orderBy.length === 0)
                return places.slice(offset, offset + limit);
            const columns = this.#order.map(({ node, values }, index) => ({
                name: String(index),
                vector: vectorOf(node, values.subarray(0, this.#count)),
            }));
            const asked = orderBy.map(({ descending }, index) => ({ name: String(index), descending }));
            const order = this.#orderRows({ by: [], orderBy: asked, limit: offset + limit }, columns, this.#count);
            return order.subarray(offset).map((index) => places[index]);
        }
        #grow(count) {
            const room = this.#places.length;
            if (count <= room)
                return;
            const places = new Int32Array(Math.max(count, room * 2));
            places.set(this.#places);
            this.#places = places;
            for (const column of this.#order) {
                const values = new Float64Array(places.length);
                values.set(column.values);
                column.values = values;
            }
        }
    }
    /** Hands on what a node holds of the rows at hand, NaN where it is missing. */
    function read(node, count, take) {
        const held = isText(node) ? node.codes : node.values;
        const { valid } = node;
        for (let j = 0; j < count; j++)
            take(j, valid?.[j] === 0 ? Number.NaN : held[j]);
    }
    /** What a node held of rows, as the values that it stands for. */
    function vectorOf(node, held) {
        if (isText(node))
            return { type: 'text', numbers: held, dictionary: node.dictionary };
        const { type, scale = 0, instant } = node.shape;
        const unit = powerOfTen(scale);
        const numbers = scale === 0 ? held : held.map((value) => value / unit);
        return { type, numbers, ...(instant === undefined ? {} : { instant }) };
    }

    /** What an engine over memory picks rows with. */
    function pickRows$1(request, rows) {
        return new PickedRows(request, rows, orderRows);
    }
    /**
     * Answers a plan that asks for the rows themselves.
     * @throws SalesError as binding, `bad-option` for a key or measure that has no value in a single row, `not-related` for columns of several tables' rows
     */
    async function runDetail(plan, { catalog, engine, bind, options }) {
        if (plan.compare !== undefined)
            throw badDetail('compare', plan.compare, 'nothing: single rows are not compared');
        const isWhole = (plan.by ?? []).length === 0 && plan.measures.length === 0;
        const names = isWhole ? ownColumns(catalog) : [];
        const orderBy = (plan.orderBy ?? []).map((text) => quotedOrder(text, names));
        const bound = bind(isWhole ? { ...plan, by: names.map(quoted), orderBy } : plan);
        const columns = [...bound.by.map(columnOf$4), ...bound.measures.map(valueOf$1)];
        if (bound.others.length > 0)
            throw new SalesError('not-related', 'detail: the columns are of the rows of several tables', {
                hint: 'Ask for the columns of one table, and of those that its rows lead to.',
                params: { tables: [bound.table, ...bound.others.map(({ table }) => table)] },
            });
        const all = [...bound.by, ...bound.measures].map(({ name }) => name);
        const rows = await engine.rows({
            table: bound.table,
            columns,
            where: bound.where,
            calendar: bound.calendar,
            orderBy: bound.orderBy.map(({ name, descending }) => ({ column: all.indexOf(name), descending })),
            offset: plan.detail?.offset ?? 0,
            limit: plan.limit ?? Number.MAX_SAFE_INTEGER / 2,
        }, options);
        const units = new Map(bound.measures.map(({ name, unit }) => [name, unit]));
        return {
            rowCount: rows.count,
            columns: rows.columns.map((vector, index) => {
                const asked = all[index];
                const unit = units.get(asked);
                return { ...toColumn(names[index] ?? asked, vector), ...(unit === undefined ? {} : { unit }) };
            }),
            notes: bound.notes,
            facts: bound.facts,
            selected: rows.selected,
            total: rows.total,
        };
    }
    /** The columns of the finest table of sales. */
    function ownColumns({ tables, columns }) {
        return columns.filter(({ table }) => table === tables[0]?.name).map(({ name }) => name);
    }
    function quoted(name) {
        return `"${name.replaceAll('"', '""')}"`;
    }
    function quotedOrder(text, names) {
        const name = text.trim();
        if (names.includes(name))
            return quoted(name);
        const rest = name.replace(/^-\s*/, '');
        return name.startsWith('-') && names.includes(rest) ? `-${quoted(rest)}` : name;
    }
    /** What a key is in a row: a column's own value. */
    function columnOf$4({ name, dimension }) {
        if (dimension.kind === 'column')
            return { kind: 'column', ref: dimension.ref };
        if (dimension.kind === 'bin-date' && dimension.grain === 'day')
            return { kind: 'day', of: dimension.ref };
        throw badDetail('by', name, 'a role or a column');
    }
    /** What a measure is in a row: the value that it sums. */
    function valueOf$1({ name, expression }) {
        if (expression.kind === 'aggregate' && expression.name === 'sum')
            return expression.value;
        throw badDetail('measures', name, 'a sum, such as revenue, cost, profit or units');
    }
    function badDetail(option, value, expected) {
        return new SalesError('bad-option', `${option} '${value}' cannot be asked of single rows; expected ${expected}`, {
            params: { option, value, expected },
        });
    }

    var workerExpressions = /*#__PURE__*/Object.freeze({
        __proto__: null,
        bindWritten: bindWritten,
        customerTypes: customerTypes,
        firstDays: firstDays,
        learnFirstDays: learnFirstDays,
        pickRows: pickRows$1,
        runDetail: runDetail,
        specialAggregator: specialAggregator,
        specialNode: specialNode
    });

    const SPECIAL = /[,;:"*!()]|\.\./;
    const QUOTED = /"((?:[^"]|"")*)"/y;
    const BARE = /(?:(?!\.\.)[^,;:"*!()])+/y;
    /** A field of bare words, or a dimension such as `bin("Unit price", 10)`. */
    const FIELD = /[a-z-]+\((?:[^"()]|"(?:[^"]|"")*")*\)|[^,;:"*!()]+/y;
    const RELATIVE = /^(?:(last) +(\d{1,6})|(this)|(previous)) +(day|week|month|quarter|year)(s?)$/;
    const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
    /**
     * The clauses of a where text (DESIGN 4.4); an empty text has none.
     * @throws SalesError `bad-clause` with the place of the first fault
     */
    function parseWhere(text) {
        return new WhereReader(text).clauses();
    }
    /** A clause as text, so that reading it gives the same clause; a field with special signs that is no dimension gets its quotes. */
    function formatClause(clause) {
        return `${quoteField(clause)}: ${clause.items.map(formatItem).join(', ')}`;
    }
    /** A value as a clause needs it: in double quotes where it would else be read as something other than itself. */
    function quoteValue(text) {
        return text.trim() !== text || text === '' || SPECIAL.test(text) || RELATIVE.test(text) ? quote(text) : text;
    }
    function quoteField({ field, quoted }) {
        FIELD.lastIndex = 0;
        return quoted || FIELD.exec(field)?.[0] !== field ? quote(field) : field;
    }
    function quote(text) {
        return `"${text.replaceAll('"', '""')}"`;
    }
    function formatItem(item) {
        return (item.not ? '!' : '') + formatValue(item);
    }
    function formatValue(item) {
        switch (item.kind) {
            case 'equals':
                return quoteValue(item.value);
            case 'pattern':
                return item.parts.map((part) => part && quoteValue(part)).join('*');
            case 'blank':
                return '(blank)';
            case 'range':
                return `${formatEnd(item.from)}..${formatEnd(item.to)}`;
            case 'relative':
                return `${item.which} ${item.which === 'last' ? `${String(item.count)} ` : ''}${item.unit}${item.which === 'last' && item.count !== 1 ? 's' : ''}`;
        }
    }
    function formatEnd(text = '') {
        return /^\.|\.$/.test(text) ? quote(text) : text && quoteValue(text);
    }
    /** Whether both ends are numbers or both are dates, and the first lies behind the last. */
    function isReversed(from, to) {
        if (NUMBER.test(from) && NUMBER.test(to))
            return Number(from) > Number(to);
        const first = parsePeriod(from);
        const last = parsePeriod(to);
        return first !== undefined && last !== undefined && first.from > last.to;
    }
    class WhereReader {
        #text;
        #at = 0;
        constructor(text) {
            this.#text = text;
        }
        clauses() {
            const clauses = [];
            while (this.#skip() < this.#text.length) {
                clauses.push(this.#clause());
                if (this.#skip() < this.#text.length)
                    this.#expect(';', `',' or ';'`);
            }
            return clauses;
        }
        #clause() {
            const position = this.#at;
            const name = this.#quoted();
            const field = name ?? this.#match(FIELD)?.trim();
            if (!field)
                return this.#fail(position, 'a field', 'Write a clause as field: value.');
            this.#skip();
            this.#expect(':', `':' after the field`);
            const items = [this.#item()];
            while (this.#text[this.#at] === ',') {
                this.#at++;
                items.push(this.#item());
            }
            return { field, quoted: name !== undefined, items, position };
        }
        #item() {
            const position = this.#skip();
            const not = this.#text[position] === '!';
            if (not)
                this.#at++;
            this.#skip();
            return { ...this.#value(this.#pieces(), position), not, position };
        }
        #value(pieces, position) {
            const signs = pieces.map((piece) => piece.sign).join('');
            const texts = pieces.map((piece) => (piece.sign === 'b' ? piece.value.trim() : piece.value));
            const [first = ''] = texts;
            if (signs === 'b')
                return this.#relative(first, position) ?? { kind: 'equals', value: first };
            if (signs === 'q')
                return { kind: 'equals', value: first };
            if (signs === '(')
                return { kind: 'blank' };
            if (/^[qb]?\.[qb]?$/.test(signs) && signs !== '.')
                return this.#range(signs, texts, position);
            if (/^[qb]?(?:\*+[qb]?)+$/.test(signs))
                return { kind: 'pattern', parts: patternParts(pieces) };
            return this.#fail(position, 'a value, range or pattern');
        }
        #range(signs, texts, position) {
            const dots = signs.indexOf('.');
            const from = texts[dots - 1];
            const to = texts[dots + 1];
            if (from !== undefined && to !== undefined && isReversed(from, to)) {
                this.#fail(position, 'a range whose first end is not behind its last', `Write ${quoteValue(to)}..${quoteValue(from)}.`);
            }
            return { kind: 'range', ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
        }
        #relative(text, position) {
            const match = RELATIVE.exec(text);
            if (!match || (match[6] && !match[1]))
                return undefined;
            const [, last, count = '1', now, , unit] = match;
            if (last && Number(count) === 0)
                this.#fail(position, 'a count from 1');
            const which = last ? 'last' : now ? 'this' : 'previous';
            return { kind: 'relative', which, count: Number(count), unit: unit };
        }
        /** The pieces up to the next comma, semicolon or end. */
        #pieces() {
            const pieces = [];
            while (this.#at < this.#text.length && !/[,;]/.test(this.#text.charAt(this.#at))) {
                const piece = this.#piece();
                const between = piece.sign === 'b' && piece.value.trim() === '' && !(pieces.at(-1)?.sign === '*' && this.#text[this.#at] === '*');
                if (!between)
                    pieces.push(piece);
            }
            return pieces;
        }
        #piece() {
            const quoted = this.#quoted();
            if (quoted !== undefined)
                return { sign: 'q', value: quoted };
            const bare = this.#match(BARE);
            if (bare !== undefined)
                return { sign: 'b', value: bare };
            const [found = ''] = /^(?:\*|\.\.|\(blank\))?/.exec(this.#text.slice(this.#at, this.#at + 7)) ?? [];
            if (!found)
                this.#fail(this.#at, 'a value', 'Put a value with one of , ; : " * ! ( ) or .. in double quotes.');
            this.#at += found.length;
            return { sign: found.charAt(0), value: '' };
        }
        #quoted() {
            if (this.#text[this.#at] !== '"')
                return undefined;
            const found = this.#match(QUOTED);
            return (found?.slice(1, -1).replaceAll('""', '"') ?? this.#fail(this.#at, 'a closing double quote', 'Double a quote inside quotes.'));
        }
        #match(pattern) {
            pattern.lastIndex = this.#at;
            const found = pattern.exec(this.#text)?.[0];
            this.#at += found?.length ?? 0;
            return found;
        }
        #skip() {
            while (/\s/.test(this.#text.charAt(this.#at)))
                this.#at++;
            return this.#at;
        }
        #expect(sign, words) {
            if (this.#text[this.#at] !== sign)
                this.#fail(this.#at, words, 'Put names and values with special signs in double quotes.');
            this.#at++;
        }
        #fail(position, expected, hint) {
            const rest = this.#text.slice(position).trimEnd();
            const found = rest ? `'${rest.slice(0, 30)}'` : 'the end';
            throw new SalesError('bad-clause', `where: expected ${expected} at position ${String(position)}, found ${found}, in '${this.#text}'`, {
                hint,
                position,
                params: { text: this.#text, expected, found, position },
            });
        }
    }
    /** The texts between the stars; the outer ends of bare ones are trimmed. */
    function patternParts(pieces) {
        const parts = [''];
        pieces.forEach((piece, index) => {
            if (piece.sign === '*') {
                if (pieces[index - 1]?.sign !== '*')
                    parts.push('');
                return;
            }
            const left = index === 0 && piece.sign === 'b' ? piece.value.trimStart() : piece.value;
            parts[parts.length - 1] = index === pieces.length - 1 && piece.sign === 'b' ? left.trimEnd() : left;
        });
        return parts;
    }

    /** The error of an item that does not fit its field, with its place. */
    function badItem(context, item, code, expected) {
        const { clause } = context;
        const value = formatClause({ field: clause.field, quoted: clause.quoted, items: [item] });
        return new SalesError(code, `clause '${value}': expected ${expected} (position ${String(item.position)})`, {
            position: item.position,
            params: { clause: value, field: clause.field, expected, position: item.position },
        });
    }
    /** A number as written, `20%` too where the column was written so. @throws SalesError `bad-type` */
    function readNumber(context, item, text) {
        const percent = context.column.percent ? /^(.*?)\s*%$/.exec(text)?.[1] : undefined;
        const value = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(percent ?? text) ? Number(percent ?? text) : NaN;
        if (!Number.isFinite(value))
            throw badItem(context, item, 'bad-type', `a number for '${context.clause.field}'`);
        // Through the text, so that 7 % becomes the double nearest to 0.07.
        return percent === undefined ? value : Number(`${String(value)}e-2`);
    }
    /** True and false as people write them. @throws SalesError `bad-type` */
    function readBoolean(context, item, text) {
        const lower = text.toLowerCase();
        if (['true', 'yes', '1'].includes(lower))
            return true;
        if (['false', 'no', '0'].includes(lower))
            return false;
        throw badItem(context, item, 'bad-type', `true or false for '${context.clause.field}'`);
    }
    /** The days of a written period. @throws SalesError `bad-clause` for a wrong date, `bad-type` for anything else */
    function readPeriod(context, item, text) {
        const period = parsePeriod(text);
        if (period)
            return period;
        const code = /^\d/.test(text) ? 'bad-clause' : 'bad-type';
        throw badItem(context, item, code, 'a date such as 2013, 2013-Q2, 2013-06 or 2013-06-15, or last 90 days');
    }
    /** The value of a written date and time in a datetime column, in milliseconds; undefined where it is none. */
    function readMoment({ scope, column }, text) {
        const moment = column.type === 'datetime' ? parseDatetime(text) : undefined;
        if (!moment)
            return undefined;
        if (moment.offset !== undefined)
            return moment.local - (column.instant ? moment.offset : 0);
        return column.instant ? scope.zone.instantOf(moment.local) : moment.local;
    }

    /**
     * A clause whose field is looked up and whose texts are read as values of that field.
     * @throws SalesError `unknown-field`, `bad-type`, `bad-clause`, with the place
     */
    function bindClause(scope, clause) {
        const field = fieldAt(scope, clause);
        if (!field || field.kind === 'auto')
            throw unknownField(scope, clause);
        const { dimension, column } = field;
        const context = { scope, clause, column };
        const type = typeOfDimension(dimension, column);
        const isDate = isTemporal(type) && (dimension.kind === 'column' || dimension.kind === 'bin-date');
        const selections = clause.items.map((item) => {
            if (item.kind === 'blank')
                return { predicate: oneOf(dimension, [], true) };
            if (isDate)
                return selectDays(context, dimension, item);
            return { predicate: selectValues(context, dimension, type, item) };
        });
        const predicate = join(clause.items, selections.map((selection) => predicateOf(dimension, selection)));
        return isDate ? { predicate, ...daysOf(clause.items, selections, dimension.ref) } : { predicate };
    }
    /** The field of a clause; what is wrong with it as a dimension is told with its place in the text. */
    function fieldAt(scope, { field, quoted, position }) {
        try {
            return fieldOf(scope, field, quoted);
        }
        catch (error) {
            if (!(error instanceof SalesError))
                throw error;
            const { code, message, hint, params } = error;
            throw new SalesError(code, message, { hint, params, position, cause: error });
        }
    }
    /** Days as a predicate on a date; an empty range selects nothing. */
    function daysPredicate(ref, { from, to }) {
        if (from > to)
            return { kind: 'days', ref, from: 1, to: 0 };
        return { kind: 'days', ref, ...(from > -Infinity ? { from } : {}), ...(to < Infinity ? { to } : {}) };
    }
    function unknownField(scope, clause) {
        const names = fieldNames(scope.catalog);
        const near = nearest(clause.field, names);
        return new SalesError('unknown-field', `clause '${formatClause(clause)}': no role, column or dimension is named '${clause.field}'`, {
            hint: suggest(clause.field, names),
            position: clause.position,
            params: {
                clause: formatClause(clause),
                field: clause.field,
                expected: names,
                ...(near === undefined ? {} : { nearest: near }),
            },
        });
    }
    function oneOf(field, values, missing) {
        return { kind: 'one-of', field, values, missing };
    }
    function predicateOf(dimension, selection) {
        if ('predicate' in selection)
            return selection.predicate;
        return dimension.kind === 'column' || dimension.kind === 'bin-date'
            ? daysPredicate(dimension.ref, selection.days)
            : { kind: 'any', of: [] };
    }
    /** Plain items are or, `!` items are and (DESIGN C2). */
    function join(items, predicates) {
        const plain = predicates.filter((_, index) => items[index]?.not === false);
        const excluded = predicates.filter((_, index) => items[index]?.not === true);
        const parts = [];
        if (plain.length > 0)
            parts.push(either(plain));
        if (excluded.length > 0)
            parts.push({ kind: 'not', of: either(excluded) });
        const [only] = parts;
        return only && parts.length === 1 ? only : { kind: 'all', of: parts };
    }
    /** Any of some predicates on one field; exact values become one list. */
    function either(predicates) {
        const lists = predicates.filter((predicate) => predicate.kind === 'one-of');
        const others = predicates.filter((predicate) => predicate.kind !== 'one-of');
        const [first] = lists;
        const list = first &&
            oneOf(first.field, [...new Set(lists.flatMap(({ values }) => values))], lists.some(({ missing }) => missing));
        const all = list ? [list, ...others] : others;
        const [only] = all;
        return only && all.length === 1 ? only : { kind: 'any', of: all };
    }
    /** The days that a date clause selects, if every item but `(blank)` is a range of days. */
    function daysOf(items, selections, ref) {
        const ranges = (not) => selections.flatMap((selection, index) => ('days' in selection && items[index]?.not === not ? [selection.days] : []));
        const isWhole = selections.every((selection, index) => 'days' in selection || items[index]?.kind === 'blank');
        if (!isWhole || items.every((item) => item.kind === 'blank'))
            return {};
        const isOnlyExcluding = items.every((item) => item.not);
        const included = isOnlyExcluding ? [ALWAYS] : unite(ranges(false));
        return { days: { ref, ranges: intersectAll(included, complement(ranges(true))) } };
    }
    function selectDays(context, dimension, item) {
        switch (item.kind) {
            case 'equals': {
                const moment = dimension.kind === 'column' ? readMoment(context, item.value) : undefined;
                if (moment !== undefined)
                    return { predicate: oneOf(dimension, [moment], false) };
                return { days: snap(context, dimension, readPeriod(context, item, item.value)) };
            }
            case 'range':
                return selectRange(context, dimension, item);
            case 'relative': {
                const newest = newestDay(context.scope);
                const days = newest === undefined ? { from: 1, to: 0 } : relativeRange(item, newest, context.scope.calendar);
                return { days: snap(context, dimension, days) };
            }
            default:
                throw badItem(context, item, 'bad-type', 'dates; a pattern with * is for texts');
        }
    }
    function selectRange(context, dimension, item) {
        const moments = [item.from, item.to].map((end) => end === undefined || dimension.kind !== 'column' ? undefined : readMoment(context, end));
        if (moments.some((moment) => moment !== undefined))
            return momentRange(context, dimension, item, moments);
        const from = item.from === undefined ? -Infinity : readPeriod(context, item, item.from).from;
        const to = item.to === undefined ? Infinity : readPeriod(context, item, item.to).to;
        requireOrder(context, item, from, to);
        return { days: snap(context, dimension, { from, to }) };
    }
    /** A range with a time of day at an end: an end without one is the first or last moment of its day. */
    function momentRange(context, dimension, item, [first, last]) {
        const startOf = (day) => (context.column.instant ? context.scope.zone.startOf(day) : day * 86_400_000);
        const from = first ?? (item.from === undefined ? -Infinity : startOf(readPeriod(context, item, item.from).from));
        const to = last ?? (item.to === undefined ? Infinity : startOf(readPeriod(context, item, item.to).to + 1) - 1);
        requireOrder(context, item, from, to);
        return { predicate: between(dimension, from, to) };
    }
    function requireOrder(context, item, from, to) {
        if (from > to)
            throw badItem(context, item, 'bad-clause', 'a range whose first end is not behind its last');
    }
    function between(field, from, to) {
        return { kind: 'between', field, ...(from > -Infinity ? { from } : {}), ...(to < Infinity ? { to } : {}) };
    }
    /** For bins of dates: the days of the bins whose first day lies in the range. */
    function snap({ scope }, dimension, { from, to }) {
        if (dimension.kind === 'column')
            return { from, to };
        const { calendar } = scope;
        const { grain } = dimension;
        const start = from === -Infinity ? from : binStart(from, grain, calendar);
        return { from: start < from ? shiftBin(start, grain, 1) : start, to: to === Infinity ? to : binEnd(to, grain, calendar) };
    }
    function selectValues(context, dimension, type, item) {
        if (type === 'text')
            return selectTexts(context, dimension, item);
        if (type === 'boolean' && item.kind === 'equals')
            return oneOf(dimension, [readBoolean(context, item, item.value)], false);
        if (type === 'number' && item.kind === 'equals')
            return oneOf(dimension, [readNumber(context, item, item.value)], false);
        if (type !== 'number' || item.kind !== 'range')
            throw badItem(context, item, 'bad-type', type === 'number' ? 'a number or a range of numbers' : 'true or false');
        const from = item.from === undefined ? -Infinity : readNumber(context, item, item.from);
        const to = item.to === undefined ? Infinity : readNumber(context, item, item.to);
        requireOrder(context, item, from, to);
        return between(dimension, from, to);
    }
    function selectTexts(context, dimension, item) {
        if (item.kind === 'equals')
            return oneOf(dimension, [item.value], false);
        if (item.kind === 'pattern')
            return { kind: 'like', field: dimension, parts: item.parts };
        if (item.kind === 'relative') {
            // Only a date counts days: in a text column these words are a text like any other.
            const words = formatClause({ field: 'x', quoted: false, items: [{ ...item, not: false }] });
            return oneOf(dimension, [words.slice('x: '.length)], false);
        }
        throw badItem(context, item, 'bad-type', `texts for '${context.clause.field}', whose values are not numbers`);
    }

    /** How many texts are remembered. */
    const REMEMBERED = 32;
    const READ = /* @__PURE__ */ new Map();
    /**
     * The clauses of a text, read once for the widgets of a page that ask with the same filters: a hundred members take 115 µs.
     * @throws SalesError `bad-clause`
     */
    function readClauses(text) {
        let clauses = READ.get(text);
        if (clauses !== undefined)
            return clauses;
        clauses = parseWhere(text);
        if (READ.size >= REMEMBERED)
            READ.clear();
        READ.set(text, clauses);
        return clauses;
    }

    /**
     * The clauses of a plan, looked up, and the texts of others' clauses on fields that the data lack.
     * @throws SalesError as `bindClause`
     */
    function bindClauses(scope, { where = '', filters = [] }) {
        const clauses = readClauses(where).map((clause) => bindClause(scope, clause));
        const skipped = [];
        for (const clause of filters.flatMap((text) => readClauses(text))) {
            const bound = bindOther(scope, clause);
            if (bound)
                clauses.push(bound);
            else
                skipped.push(formatClause(clause));
        }
        return { clauses, skipped };
    }
    /** A clause of another widget; undefined where the data lack its field (DESIGN B3). */
    function bindOther(scope, clause) {
        try {
            return bindClause(scope, clause);
        }
        catch (error) {
            const isLacking = error instanceof SalesError && ['unknown-field', 'unknown-dimension', 'missing-role', 'not-related'].includes(error.code);
            if (isLacking)
                return undefined;
            throw error;
        }
    }

    var workerFilters = /*#__PURE__*/Object.freeze({
        __proto__: null,
        bindClauses: bindClauses
    });

    const NOTHING = { from: 1, to: 0 };
    /**
     * The range written as the value of `compare`, or undefined for `previous-period` and `previous-year`.
     * @throws SalesError `bad-option` for anything else
     */
    function writtenCompare(text) {
        if (text === 'previous-period' || text === 'previous-year')
            return undefined;
        const [first = '', last = first, ...more] = text.split('..').map((end) => end.trim());
        const from = parsePeriod(first);
        const to = parsePeriod(last);
        if (from && to && more.length === 0 && from.from <= to.to)
            return { from: from.from, to: to.to };
        const expected = ['previous-period', 'previous-year', '2015-01-01..2015-12-31'];
        throw new SalesError('bad-option', `compare '${text}' is not known; expected previous-period, previous-year or a range of dates`, {
            hint: `Write a range as ${expected[2] ?? ''}, its first day first.`,
            params: { option: 'compare', value: text, expected },
        });
    }
    /** The periods that `compare` means (DESIGN 4.3, Q5, Q6, P2). @throws SalesError `bad-option` */
    function settleCompare(context, text) {
        const written = writtenCompare(text);
        const { bin, bounds, date, selected } = context;
        const byBins = bin && !selected && !written;
        const periods = bounds
            ? byBins
                ? binPeriods(context, text, bin.grain, bounds)
                : wholePeriods(context, text, written, bounds)
            : noPeriods();
        const shift = byBins ? (text === 'previous-year' ? 'year' : 'previous-bin') : 'match-in-order';
        const within = withinOf(context, periods.move, written !== undefined);
        const compare = {
            kind: bin ? 'bins' : 'period',
            date,
            current: periods.current,
            earlier: periods.earlier,
            ...(bin ? { index: bin.index, shift } : {}),
            ...(within ? { within } : {}),
            ...(!selected && (bin ?? written) ? { undated: true } : {}),
        };
        const period = { from: periods.current.from, to: Math.min(periods.current.to, bounds?.newest ?? periods.current.to) };
        const isChosen = !bin && !selected && !written && bounds;
        const notes = [
            ...(periods.cut && bounds ? [likeForLike(bounds.newest, periods.earlier.to)] : []),
            ...(isChosen ? [newestPeriod(period)] : []),
        ];
        return { compare, notes, period, earlier: periods.earlier };
    }
    /** The periods of `retention` without a date bin (DESIGN M4): of the comparison, the date clauses, or the newest whole month. */
    function settleRetention(context, compare) {
        const { bounds } = context;
        if (!bounds)
            return { current: NOTHING, earlier: NOTHING, notes: [] };
        const month = newestWholeMonth(bounds.newest);
        const current = compare?.current ?? (context.selected ? closed(context.selected, bounds) : month);
        const move = previousMove(current);
        const { earlier } = cutAlike({ current, earlier: moveRange(current, move), move, cut: false }, bounds.newest);
        const notes = compare || context.selected ? [] : [newestPeriod(month)];
        if (!compare)
            return { current, earlier, notes };
        return { current, earlier, notes, previous: { current: compare.earlier, earlier: moveRange(compare.earlier, move) } };
    }
    function noPeriods() {
        return { current: NOTHING, earlier: NOTHING, move: YEAR_BEFORE, cut: false };
    }
    /** Open ends end with the data. */
    function closed(ranges, { oldest, newest }) {
        const { from, to } = hull(ranges);
        if (from > to)
            return NOTHING;
        return { from: from === -Infinity ? Math.min(oldest, to) : from, to: to === Infinity ? Math.max(newest, from) : to };
    }
    function wholePeriods(context, text, written, bounds) {
        const { selected, calendar } = context;
        if (selected?.length === 0)
            return noPeriods();
        if (written) {
            const current = selected ? closed(selected, bounds) : { from: bounds.oldest, to: bounds.newest };
            return cutAlike({ current, earlier: written, move: moveBetween(current, written), cut: false }, bounds.newest);
        }
        const unit = text === 'previous-year' ? 'year' : 'month';
        const newest = { from: binStart(bounds.newest, unit, calendar), to: binEnd(bounds.newest, unit, calendar) };
        const current = selected ? closed(selected, bounds) : newest;
        const move = text === 'previous-year' ? yearMove(context) : previousMove(current);
        return cutAlike({ current, earlier: moveRange(current, move), move, cut: false }, bounds.newest);
    }
    /** A year back: by calendar, but 52 weeks where the bins are weeks, so that whole weeks meet whole ones. */
    function yearMove({ bin }) {
        return bin?.grain === 'week' ? { unit: 'days', count: -364 } : YEAR_BEFORE;
    }
    /** How the current period's first day lies on the written one's: in months where both begin and end with months, else in days. */
    function moveBetween(current, written) {
        const inMonths = wholeMonths(current) !== undefined && wholeMonths(written) !== undefined;
        return inMonths
            ? { unit: 'months', count: monthOf$1(written.from) - monthOf$1(current.from) }
            : { unit: 'days', count: written.from - current.from };
    }
    /** Where the current period reaches past the newest day, the earlier one ends at that day moved alike (Q6). */
    function cutAlike(periods, newest) {
        const { current, earlier, move } = periods;
        const last = moveDay(newest, move);
        if (current.to <= newest || last >= earlier.to)
            return periods;
        return { ...periods, earlier: { from: earlier.from, to: last }, cut: true };
    }
    /** Every bin meets its earlier one; the range of earlier days ends where the newest bin's earlier one is to be cut. */
    function binPeriods(context, text, grain, bounds) {
        const { calendar } = context;
        const { oldest, newest } = bounds;
        const toEarlier = (start) => text === 'previous-year' ? yearEarlier(start, grain) : shiftBin(start, grain, -1);
        const first = toEarlier(binStart(oldest, grain, calendar));
        const last = binEnd(toEarlier(binStart(newest, grain, calendar)), grain, calendar);
        const cut = binEnd(newest, grain, calendar) > newest ? Math.min(last, movedNewest(newest, grain, text)) : last;
        return { current: { from: oldest, to: newest }, earlier: { from: first, to: cut }, move: YEAR_BEFORE, cut: cut < last };
    }
    function movedNewest(newest, grain, text) {
        if (grain === 'week')
            return newest - (text === 'previous-year' ? 364 : 7);
        const months = { day: 0, month: 1, quarter: 3, year: 12 }[grain];
        return moveMonths(newest, text === 'previous-year' ? -12 : -months);
    }
    /** Where date clauses select several ranges: what holds within the two periods. */
    function withinOf({ date, selected }, move, isWritten) {
        if (!selected || selected.length < 2)
            return undefined;
        const any = (ranges) => ({
            kind: 'any',
            of: ranges.map((range) => daysPredicate(date, range)),
        });
        const moved = selected.map((range) => moveOpen(range, move));
        return { current: any(selected), earlier: isWritten ? { kind: 'all', of: [] } : any(moved) };
    }
    function moveOpen(range, move) {
        if (range.from > -Infinity && range.to < Infinity)
            return moveRange(range, move);
        const end = (day) => (Number.isFinite(day) ? moveDay(day, move) : day);
        return { from: end(range.from), to: end(range.to) };
    }
    function likeForLike(newest, earlier) {
        const params = { newest: isoDate(newest), earlier: isoDate(earlier) };
        const message = `The data end on ${params.newest}, so the earlier period ends on ${params.earlier}.`;
        return { code: 'like-for-like', message, params };
    }
    function newestPeriod(period) {
        const params = { from: isoDate(period.from), to: isoDate(period.to) };
        return {
            code: 'newest-period',
            message: `Without a filter on dates the newest period counts: ${formatDayRange(period)}.`,
            params,
        };
    }

    /** The error of a column that the rows of a table do not lead to, many-to-one; `field` is what was asked. */
    function notRelated(catalog, { table, measure }, field, ref) {
        const via = manyOf(catalog, table, ref.table);
        const pairs = via === undefined ? pairsFor(catalog, table, ref.table) : undefined;
        const what = measure === undefined ? `the rows of '${table}'` : `measure '${measure}' is counted on '${table}', whose rows`;
        const way = via === ref.table ? '' : ` on the way to '${ref.table}'`;
        const many = pairs === undefined ? '' : `, for many rows of '${pairs.table}' may belong to one of '${pairs.shared}'`;
        const why = via === undefined
            ? `do not lead to the table '${ref.table}'${many}`
            : `each lead to many rows of '${via}'${way} and would multiply`;
        const hint = via !== undefined
            ? `Ask by a field of '${table}' or of a table that it leads to, or for a measure of '${via}'.`
            : pairs === undefined
                ? `Declare how the tables are joined: joins="${table}.… = ${ref.table}.…".`
                : `Ask for a measure of '${pairs.table}', or by a field of '${pairs.shared}'.`;
        return new SalesError('not-related', `${what} ${why}: '${field}' is '${ref.table}.${ref.column}'`, {
            hint,
            params: { field, table, other: ref.table, column: ref.column, ...(measure === undefined ? {} : { measure }) },
        });
    }
    /** A table many rows of which lead to one of `table`, and also to `other`: a way that would multiply rows. */
    function manyOf(catalog, table, other) {
        return catalog.tables.find(({ name }) => {
            const paths = pathsFrom(catalog.joins, name);
            return paths.has(table) && paths.has(other);
        })?.name;
    }
    /** A table that leads to `other` and, as `table` does, to a third: it lists pairs, such as products and their tags. */
    function pairsFor({ tables, joins }, table, other) {
        const own = [...pathsFrom(joins, table).keys()];
        for (const { name } of tables) {
            const paths = pathsFrom(joins, name);
            const shared = paths.has(other) ? own.find((reached) => paths.has(reached)) : undefined;
            if (shared !== undefined)
                return { table: name, shared };
        }
        return undefined;
    }
    /**
     * The error of an aggregate over columns of two grains (DESIGN T1): of tables of which none leads to the others, or where `isPart`, of rows and of
     * what they are parts of.
     */
    function unrelatedColumns(measure, refs, isPart = false) {
        const [first, second] = refs.filter((ref, index) => refs.findIndex(({ table }) => table === ref.table) === index);
        const [table = '', other = ''] = [first, second].map((ref) => ref?.table);
        const columns = [first, second].map((ref) => `${String(ref?.table)}.${String(ref?.column)}`);
        const why = isPart
            ? `a row of '${other}' has many of '${table}' and would be counted with each`
            : 'neither table leads to the other';
        const aggregate = 'ggregate each by itself, such as sum(…) - sum(…).';
        return new SalesError('not-related', `measure '${measure}' combines '${columns.join("' and '")}' row by row, but ${why}`, {
            hint: isPart ? `A${aggregate}` : `Declare how they are joined: joins="${table}.… = ${other}.…". Or a${aggregate}`,
            params: { measure, table, other, columns },
        });
    }

    /** What a comparison or retention of each draft stands on: the date bin in `by`, else the date; and the same days of the data for all. */
    function contextsOf(drafts, asker) {
        const bins = drafts.map((draft) => dateBin(draft, asker));
        const dates = drafts.map((draft, index) => dateColumn(draft, bins[index]?.ref, asker));
        const bounds = drafts[0] && boundsOf(drafts[0].scope, dates);
        return drafts.map(({ scope, clauses }, index) => {
            const date = refOf$1(dates[index]);
            return { date, bin: bins[index], bounds, calendar: scope.calendar, selected: selectedDays(clauses, date) };
        });
    }
    function dateBin({ by }, asker) {
        const [bin, second] = by.flatMap(({ dimension }, index) => dimension.kind === 'bin-date' ? [{ index, ref: dimension.ref, grain: dimension.grain }] : []);
        if (!bin || !second)
            return bin;
        throw new SalesError('bad-option', `${asker} takes one date bin in by, found '${by[bin.index]?.name ?? ''}' and '${by[second.index]?.name ?? ''}'`, { hint: 'Leave one of them out.', params: { option: asker } });
    }
    function dateColumn({ scope }, bin, option) {
        const { catalog, asker } = scope;
        const column = bin ? columnAt(catalog, bin) : dateOf(scope, asker.table);
        if (column)
            return column;
        const date = roleColumn(catalog, 'date');
        if (date)
            throw notRelated(catalog, asker, 'date', refOf$1(date));
        throw new SalesError('missing-role', `${option} needs a column with the role 'date'`, {
            hint: 'Say which column it is: roles="date: name of the column".',
            params: { option, role: 'date' },
        });
    }
    /** From the first day of any of some dates to the newest: where one of them is the date of its rows, the newest of the whole data (DESIGN Q6). */
    function boundsOf(scope, dates) {
        const all = dates.flatMap((date) => dayBounds(scope, date) ?? []);
        if (all.length === 0)
            return undefined;
        const isDate = dates.some((date) => dateOf(scope, date.table) === date);
        const newest = (isDate ? newestDay(scope) : undefined) ?? Math.max(...all.map((bounds) => bounds.newest));
        return { oldest: Math.min(newest, ...all.map(({ oldest }) => oldest)), newest };
    }
    /** The comparison of each draft; the periods are those of the first. @throws SalesError `bad-option`, `missing-role`, `not-related` */
    function settleCompares(drafts, compare) {
        return contextsOf(drafts, 'compare').map((context) => settleCompare(context, compare));
    }
    /** The periods that members are compared between (DESIGN M4). @throws SalesError `bad-option`, `missing-role`, `not-related` */
    function bindRetention(draft, compare) {
        const [context] = contextsOf([draft], 'retention');
        if (!context)
            return undefined;
        const where = conjunction(draft.clauses, context.date);
        if (context.bin)
            return { bound: { kind: 'bins', index: context.bin.index, where }, notes: [] };
        const { notes, ...periods } = settleRetention(context, compare);
        return {
            bound: { kind: 'period', date: context.date, where, ...periods },
            notes,
            period: periods.current,
            earlier: periods.earlier,
        };
    }

    /** The grain of the date bin that is the `index`-th key of a part of a plan. */
    function grainOf({ by }, index) {
        const dimension = by[index]?.dimension;
        return dimension?.kind === 'bin-date' ? dimension.grain : 'day';
    }
    /** Joins the groups of either side of a comparison by their keys; with bins, an earlier group stands at every current bin that meets it. */
    function matchGroups(plan, compare, current, earlier) {
        if (compare.kind !== 'bins' || compare.index === undefined)
            return meetGroups([current, earlier]);
        const at = compare.index;
        const targets = binTargets(compare, grainOf(plan, at), plan.calendar);
        const source = [];
        const dates = [];
        earlier[at].numbers.forEach((bin, row) => {
            for (const date of targets.get(bin) ?? []) {
                source.push(row);
                dates.push(date);
            }
        });
        const rows = Int32Array.from(source);
        const moved = earlier.map((key, k) => (k === at ? { ...key, numbers: Float64Array.from(dates) } : gather(key, rows)));
        const met = meetGroups([current, moved]);
        return { ...met, rows: [met.rows[0], met.rows[1].map((row) => (row < 0 ? -1 : rows[row]))] };
    }
    /** For each earlier bin the current bins that meet it: none, one, or two (28 February is met by the 29th as well). */
    function binTargets({ current, earlier, shift }, grain, calendar) {
        const targets = new Map();
        let matched = binStart(earlier.from, grain, calendar);
        let bin = binStart(current.from, grain, calendar);
        const count = binCount(current.from, current.to, grain, calendar);
        for (let n = 0; n < count; n++) {
            const met = shift === 'match-in-order' ? matched : shift === 'year' ? yearEarlier(bin, grain) : shiftBin(bin, grain, -1);
            targets.set(met, [...(targets.get(met) ?? []), bin]);
            matched = shiftBin(matched, grain, 1);
            bin = shiftBin(bin, grain, 1);
        }
        return targets;
    }

    /** The columns of a plan with a comparison, from its two sides: of each measure the value, `.previous`, `.change` and `.growth`. */
    function comparedColumns(plan, current, earlier) {
        const { keys, rows } = matchGroups(plan, plan.compare, current.keys, earlier.keys);
        const [currentRows, earlierRows] = rows;
        const columns = plan.by.map(({ name }, k) => ({ name, vector: keys[k] }));
        plan.measures.forEach(({ name, unit, expression }, m) => {
            const now = gather(current.measures[m], currentRows);
            const previous = gather(earlier.measures[m], hasRows(plan, earlier, expression) ? earlierRows : Int32Array.of(-1));
            columns.push({ name, unit, vector: now }, { name: `${name}.previous`, unit, vector: previous }, ...changes(name, unit, now, previous));
        });
        return columns;
    }
    /** Without keys either side has its one group, but an earlier period without rows has nothing to compare with. */
    function hasRows(plan, { answers }, expression) {
        if (plan.by.length > 0)
            return true;
        const { grouped, totals, retained } = aggregatesOf([{ expression }]);
        const tables = new Set([...grouped, ...totals, ...retained].map(({ table }) => table ?? plan.table));
        return answers.some(({ part, groups }) => groups.selected > 0 && (tables.has(part.table) || tables.size === 0));
    }
    /** `.change` and `.growth` of a measure; missing throughout for measures that are no numbers. */
    function changes(name, unit, now, previous) {
        const isNumber = now.type === 'number' && previous.type === 'number';
        const change = now.numbers.map((value, i) => {
            const before = previous.numbers[i];
            return !isNumber || Number.isNaN(value) || Number.isNaN(before) ? NaN : decimalSum(value, 0 - before);
        });
        const growth = change.map((value, i) => (previous.numbers[i] === 0 ? NaN : value / Math.abs(previous.numbers[i])));
        return [
            { name: `${name}.change`, unit, vector: numberVector(change) },
            { name: `${name}.growth`, unit: 'ratio', vector: numberVector(growth) },
        ];
    }

    /** How to find the retention of any group of a side of the plan; undefined where that side has no periods. */
    async function retentionOf(asker, of, isEarlier) {
        const { part } = asker;
        const { retention } = part;
        const ask = (where) => membersOf(asker, of, where);
        if (retention === undefined)
            return undefined;
        if (retention.kind === 'bins') {
            const members = await ask(retention.where);
            return betweenBins(members, retention.index, part);
        }
        const periods = isEarlier ? retention.previous : retention;
        if (periods === undefined)
            return undefined;
        const within = (days) => ({
            kind: 'all',
            of: [retention.where, { kind: 'days', ref: retention.date, ...days }],
        });
        const before = await ask(within(periods.earlier));
        const now = await ask(within(periods.current));
        return (keys, row) => {
            const key = groupKey(keys, row);
            return share(before, before.rowOf.get(key), now, now.rowOf.get(key));
        };
    }
    function betweenBins(members, index, part) {
        const grain = grainOf(part, index);
        return (keys, row) => {
            const bin = keys[index].numbers[row];
            if (Number.isNaN(bin))
                return NaN;
            const before = members.rowOf.get(groupKey(keys, row, index, shiftBin(bin, grain, -1)));
            return share(members, before, members, members.rowOf.get(groupKey(keys, row)));
        };
    }
    async function membersOf({ part, calendar, engine, options }, of, where) {
        const { table, by } = part;
        const groups = await engine.members({ table, by, member: { kind: 'column', ref: of }, where, calendar }, options);
        const keys = groups.keys.map(vectorOf$1);
        const rowOf = new Map(Array.from({ length: groups.count }, (_, row) => [groupKey(keys, row), row]));
        return { groups, rowOf };
    }
    function share(before, earlier, now, current) {
        if (earlier === undefined)
            return NaN;
        const members = setOf(before, earlier);
        if (members.length === 0)
            return NaN;
        return current === undefined ? 0 : sharedCount(members, setOf(now, current)) / members.length;
    }
    const setOf = ({ groups }, row) => groups.members.subarray(groups.offsets[row], groups.offsets[row + 1]);
    /** How many numbers two ascending lists have in common. */
    function sharedCount(a, b) {
        let count = 0;
        let j = 0;
        for (const member of a) {
            while (j < b.length && b[j] < member)
                j++;
            if (j < b.length && b[j] === member)
                count++;
        }
        return count;
    }

    var workerPeriods = /*#__PURE__*/Object.freeze({
        __proto__: null,
        bindRetention: bindRetention,
        comparedColumns: comparedColumns,
        retentionOf: retentionOf,
        settleCompares: settleCompares
    });

    /** The same text for the same dimension. */
    const dimensionKey = (dimension) => JSON.stringify(dimension);
    /** The predicates that all have to hold where `where` does, those of nested conjunctions too. */
    function conjunctsOf(where) {
        return where.kind === 'all' ? where.of.flatMap(conjunctsOf) : [where];
    }
    /** Whether a predicate asks of a row nothing but the value of a dimension, or days of its date. */
    function asksOnly(predicate, dimension) {
        switch (predicate.kind) {
            case 'all':
            case 'any':
                return predicate.of.length > 0 && predicate.of.every((part) => asksOnly(part, dimension));
            case 'not':
                return asksOnly(predicate.of, dimension);
            case 'days':
                return dimension.kind === 'bin-date' && isSameRef(predicate.ref, dimension.ref);
            case 'one-of':
                return isSame$3(predicate.field, dimension) || (predicate.values.length === 0 && isSameDate(predicate.field, dimension));
            case 'between':
                return isSame$3(predicate.field, dimension);
            case 'like':
                return false;
        }
    }
    /** Whether the days that a predicate asks for begin and end with bins of a date. */
    function fitsBins(predicate, dimension, calendar) {
        if (predicate.kind === 'all' || predicate.kind === 'any')
            return predicate.of.every((part) => fitsBins(part, dimension, calendar));
        if (predicate.kind === 'not')
            return fitsBins(predicate.of, dimension, calendar);
        if (predicate.kind !== 'days' || dimension.kind !== 'bin-date')
            return true;
        const { from, to } = predicate;
        if (from !== undefined && to !== undefined && from > to)
            return true;
        const { grain } = dimension;
        return ((from === undefined || from === binStart(from, grain, calendar)) && (to === undefined || to === binEnd(to, grain, calendar)));
    }
    const isSameRef = (a, b) => a.column === b.column && a.table === b.table;
    function isSame$3(a, b) {
        return a.kind === b.kind && dimensionKey(a) === dimensionKey(b);
    }
    /** Whether both are of one date, so that both are missing in the same rows. */
    function isSameDate(a, b) {
        return b.kind === 'bin-date' && (a.kind === 'column' || a.kind === 'bin-date') && isSameRef(a.ref, b.ref);
    }
    /** The bins of a brushed dimension that have rows, in order; the one of missing values is the last. */
    class Bins {
        kind;
        /** The missing one included. */
        count;
        /** How many are there without the missing one. */
        #present;
        #texts;
        #numbers;
        /** The last day of each bin of dates. */
        #ends;
        /** `column`: the values of `places.firsts`. */
        constructor(dimension, column, places, calendar) {
            const { firsts, missing } = places;
            const { dictionary } = column;
            this.#present = firsts.length;
            this.count = firsts.length + (missing ? 1 : 0);
            this.#numbers = Float64Array.from(firsts, (cell) => column.values[cell]);
            this.#texts = dictionary && Array.from(this.#numbers, (code) => dictionary[code]);
            const isOrdered = dimension.kind === 'bin-date' || dimension.kind === 'bin-number' || dimension.kind === 'column';
            this.kind = isOrdered && column.type !== 'text' && column.type !== 'boolean' ? 'ordered' : 'single';
            this.#ends = dimension.kind === 'bin-date' ? this.#numbers.map((day) => binEnd(day, dimension.grain, calendar)) : undefined;
        }
        /** The bytes of what is kept, texts left out: they belong to the table. */
        get bytes() {
            return this.#numbers.byteLength + (this.#ends?.byteLength ?? 0);
        }
        /** The bins whose rows all predicates select, each of which `asksOnly` about the dimension; undefined where one cuts through a bin. */
        select(predicates) {
            const chosen = new Uint8Array(this.count).fill(1);
            for (const predicate of predicates) {
                const own = this.#chosen(predicate);
                if (own === undefined)
                    return undefined;
                for (let bin = 0; bin < chosen.length; bin++)
                    chosen[bin] &= own[bin];
            }
            const from = [];
            const to = [];
            for (let bin = chosen.indexOf(1); bin >= 0; bin = chosen.indexOf(1, bin)) {
                from.push(bin);
                bin = chosen.indexOf(0, bin);
                if (bin < 0)
                    bin = chosen.length;
                to.push(bin);
            }
            return { from, to };
        }
        /** 1 for each bin that a predicate selects. */
        #chosen(predicate) {
            switch (predicate.kind) {
                case 'all':
                case 'any':
                    return this.#joined(predicate.of, predicate.kind === 'all');
                case 'not':
                    return this.#chosen(predicate.of)?.map((one) => 1 - one);
                case 'days':
                    return this.#within(predicate.from ?? -Infinity, predicate.to ?? Infinity);
                case 'between': {
                    const { from = -Infinity, to = Infinity } = predicate;
                    return this.#asked(this.#texts ? () => false : (bin) => this.#numbers[bin] >= from && this.#numbers[bin] <= to);
                }
                case 'one-of':
                    return this.#oneOf(predicate);
                case 'like':
                    return undefined;
            }
        }
        #joined(parts, isAll) {
            const joined = new Uint8Array(this.count).fill(isAll ? 1 : 0);
            for (const part of parts) {
                const own = this.#chosen(part);
                if (own === undefined)
                    return undefined;
                for (let bin = 0; bin < joined.length; bin++)
                    joined[bin] = isAll ? joined[bin] & own[bin] : joined[bin] | own[bin];
            }
            return joined;
        }
        #asked(test, missing = false) {
            const chosen = new Uint8Array(this.count).fill(missing ? 1 : 0);
            for (let bin = 0; bin < this.#present; bin++)
                chosen[bin] = test(bin) ? 1 : 0;
            return chosen;
        }
        #oneOf({ values, missing }) {
            const texts = this.#texts;
            if (texts) {
                const wanted = new Set(values.map(String));
                return this.#asked((bin) => wanted.has(texts[bin]), missing);
            }
            const wanted = new Set(values.filter((value) => typeof value !== 'string').map(Number));
            return this.#asked((bin) => wanted.has(this.#numbers[bin]), missing);
        }
        /** Bins of dates within some days; undefined where an end lies inside of one. */
        #within(from, to) {
            const starts = this.#numbers;
            const ends = this.#ends;
            const chosen = new Uint8Array(this.count);
            if (from > to)
                return chosen;
            for (let bin = 0; bin < starts.length; bin++) {
                if (starts[bin] > to || ends[bin] < from)
                    continue;
                if (starts[bin] < from || ends[bin] > to)
                    return undefined;
                chosen[bin] = 1;
            }
            return chosen;
        }
    }

    /** Whole numbers of at most so wide a range are looked up in an array. */
    const TABLE_RANGE = 2 ** 22;
    /** More texts stay in the order of their dictionary: sorting them would hold up questions. */
    const SORTED_TEXTS = 2 ** 14;
    /** Numbers the distinct values of a column. */
    function placesOf({ values, valid, type, dictionary }) {
        const ids = new Int32Array(values.length);
        const firsts = [];
        const idOf = idsOf$1(values, type === 'text' || type === 'date' || type === 'boolean');
        let missing = false;
        for (let row = 0; row < ids.length; row++) {
            if (valid?.[row] === 0) {
                ids[row] = -1;
                missing = true;
                continue;
            }
            const id = idOf(values[row], firsts.length);
            if (id === firsts.length)
                firsts.push(row);
            ids[row] = id;
        }
        const ranks = dictionary && dictionary.length <= SORTED_TEXTS ? ranksOf(dictionary) : undefined;
        const orders = Float64Array.from(firsts, (row) => (ranks ? ranks[values[row]] : values[row]));
        const sorted = Int32Array.from(firsts.keys())
            .sort((a, b) => orders[a] - orders[b])
            .map((id) => firsts[id]);
        const placeOf = new Int32Array(firsts.length);
        sorted.forEach((row, place) => (placeOf[ids[row]] = place));
        for (let row = 0; row < ids.length; row++)
            ids[row] = ids[row] < 0 ? firsts.length : placeOf[ids[row]];
        return { of: ids, firsts: sorted, missing };
    }
    /** Finds the id of a number, or gives it `next`. */
    function idsOf$1(values, isWhole) {
        const range = isWhole ? rangeOf(values) : undefined;
        if (range !== undefined && range.size <= TABLE_RANGE) {
            const table = new Int32Array(range.size);
            return (value, next) => (table[value - range.min] ||= next + 1) - 1;
        }
        const known = new Map();
        return (value, next) => {
            const found = known.get(value);
            if (found === undefined)
                known.set(value, next);
            return found ?? next;
        };
    }
    function rangeOf(values) {
        let min = Infinity;
        let max = -Infinity;
        for (const value of values) {
            if (value < min)
                min = value;
            if (value > max)
                max = value;
        }
        return { min, size: Math.max(0, max - min + 1) };
    }

    /** Combinations of keys up to so many are looked up in an array. */
    const TABLE_SPACE = 2 ** 22;
    /** Groups that lack so few bins (as a part of all cells) get empty cells for them: then no cell needs to be looked for. */
    const DENSE_SHARE = 2 / 3;
    /** The cells of a cube in order: group by group in the order of their keys, and within a group by bins. Those without rows are left out where they are many. */
    class Cells {
        count;
        /** How many groups there are. */
        groups;
        /** Per group: its first cell; one more than groups. */
        starts;
        /** Per group: a row of the answer that the cube was made of, which has its keys. */
        rows;
        /** Per cell: its row in that answer, −1 where there is none; until `settle`. */
        sources;
        /** The numbers of all groups. */
        #all;
        #bins;
        /** Per cell; undefined where every group has all bins. */
        #binOf;
        /** `keys`: those of the groups, the brushed dimension left out. Without keys there is one group, rows or not. */
        constructor(keys, rowCount, bins, binCount) {
            const { ids, rows } = groupsOf(keys, rowCount);
            this.groups = rows.length;
            this.rows = rows;
            this.#all = Int32Array.from(rows.keys());
            this.#bins = binCount;
            const sorted = sortedBy(sortedBy(undefined, bins.of, binCount), ids, this.groups);
            if (rowCount >= this.groups * binCount * DENSE_SHARE) {
                this.count = this.groups * binCount;
                this.sources = new Int32Array(this.count).fill(-1);
                for (const row of sorted)
                    this.sources[ids[row] * binCount + bins.of[row]] = row;
                this.starts = Int32Array.from({ length: this.groups + 1 }, (_, group) => group * binCount);
            }
            else {
                this.count = rowCount;
                this.sources = sorted;
                this.starts = new Int32Array(this.groups + 1);
                for (const id of ids)
                    this.starts[id + 1]++;
                for (let group = 0; group < this.groups; group++)
                    this.starts[group + 1] += this.starts[group];
                this.#binOf = sorted.map((row) => bins.of[row]);
            }
        }
        /** The bytes of what is kept. */
        get bytes() {
            const kept = [this.starts, this.rows, this.#all, this.sources, this.#binOf];
            return kept.reduce((sum, numbers) => sum + (numbers?.byteLength ?? 0), 0);
        }
        /** All values are in their cells: what tells where they come from is given back. */
        settle() {
            this.sources = new Int32Array(0);
        }
        /** The cells of all groups in some bins. */
        stretches({ from, to }) {
            const runs = from.length;
            const size = this.groups * runs;
            const found = { from: new Int32Array(size), to: new Int32Array(size) };
            let at = 0;
            for (let group = 0; group < this.groups; group++) {
                for (let run = 0; run < runs; run++) {
                    found.from[at] = this.#cellAt(group, from[run]);
                    found.to[at++] = this.#cellAt(group, to[run]);
                }
            }
            return { groups: this.#all, runs, ...found };
        }
        /** The first cell of a group whose bin does not lie before `bin`. */
        #cellAt(group, bin) {
            const bins = this.#binOf;
            if (bins === undefined)
                return group * this.#bins + bin;
            let low = this.starts[group];
            let high = this.starts[group + 1];
            while (low < high) {
                const middle = (low + high) >> 1;
                if (bins[middle] < bin)
                    low = middle + 1;
                else
                    high = middle;
            }
            return low;
        }
    }
    /** The number of the group of each row, and a row of each group. */
    function groupsOf(keys, rowCount) {
        if (keys.length === 0)
            return { ids: new Int32Array(rowCount), rows: Int32Array.of(-1) };
        const [first, ...others] = keys.map(placesOf);
        let folded = { ids: first.of, count: first.firsts.length + 1 };
        for (const places of others)
            folded = foldKeys(folded, places);
        const numbered = renumbered(Float64Array.from(folded.ids), folded.count);
        const rows = new Int32Array(numbered.count);
        for (let row = rowCount - 1; row >= 0; row--)
            rows[numbered.ids[row]] = row;
        return { ids: numbered.ids, rows };
    }
    function foldKeys({ ids, count }, { of, firsts }) {
        const pairs = new Float64Array(ids.length);
        const radix = firsts.length + 1;
        for (let row = 0; row < pairs.length; row++)
            pairs[row] = ids[row] * radix + of[row];
        return renumbered(pairs, count * radix);
    }
    /** Numbers in place of others, from 0 on without gaps and in the same order; `space`: none of the others is as great. */
    function renumbered(numbers, space) {
        const ids = new Int32Array(numbers.length);
        if (space <= TABLE_SPACE) {
            const table = new Int32Array(space);
            for (const number of numbers)
                table[number] = 1;
            let count = 0;
            for (let number = 0; number < space; number++)
                if (table[number] === 1)
                    table[number] = count++;
            for (let row = 0; row < ids.length; row++)
                ids[row] = table[numbers[row]];
            return { ids, count };
        }
        const distinct = Float64Array.from(new Set(numbers)).sort();
        const idOf = new Map();
        distinct.forEach((number, id) => idOf.set(number, id));
        for (let row = 0; row < ids.length; row++)
            ids[row] = idOf.get(numbers[row]);
        return { ids, count: distinct.length };
    }
    /** The rows in the order of small numbers, equal ones in the order before. */
    function sortedBy(order, numbers, limit) {
        const starts = new Int32Array(limit + 1);
        for (const number of numbers)
            starts[number + 1]++;
        for (let at = 0; at < limit; at++)
            starts[at + 1] += starts[at];
        const sorted = new Int32Array(numbers.length);
        for (let at = 0; at < sorted.length; at++) {
            const row = order === undefined ? at : order[at];
            sorted[starts[numbers[row]]++] = row;
        }
        return sorted;
    }

    /** Sums up to which whole numbers are exact. */
    const EXACT_LIMIT = 2 ** 53;
    /** Counts, as running sums over all cells. */
    class CountStore {
        #sums;
        /** `sources`: the entry of each cell, −1 for none. */
        constructor(counts, sources) {
            const total = counts.reduce((sum, count) => sum + count, 0);
            this.#sums = runningSums(counts, sources, total < 2 ** 31 ? Int32Array : Float64Array);
        }
        get bytes() {
            return this.#sums.byteLength;
        }
        /** Of each group. */
        counts(stretches) {
            const counts = new Float64Array(stretches.groups.length);
            for (let group = 0; group < counts.length; group++)
                counts[group] = grownBy(this.#sums, stretches, group);
            return counts;
        }
        /** Of one group of the stretches. */
        count(stretches, group) {
            return grownBy(this.#sums, stretches, group);
        }
        present({ from, to }) {
            let present = 0;
            for (let at = 0; at < from.length; at++)
                present += this.#sums[to[at]] - this.#sums[from[at]];
            return present;
        }
        column(_aggregate, stretches) {
            return { name: '', type: 'number', values: this.counts(stretches) };
        }
    }
    /** Exact sums, as running sums: in one array where none can leave the exact range of doubles, else in a high and a low part. */
    class SumStore {
        #counts;
        #low;
        #high;
        #scale;
        constructor(parts, sources) {
            const { counts, low, high, scale } = parts;
            this.#counts = new CountStore(counts, sources);
            this.#scale = scale;
            const values = low.map((own, row) => own + high[row] * WORD);
            if (values.reduce((sum, value) => sum + Math.abs(value), 0) < EXACT_LIMIT) {
                this.#low = runningSums(values, sources, Float64Array);
            }
            else {
                this.#low = new Float64Array(sources.length + 1);
                this.#high = new Float64Array(sources.length + 1);
                runningParts(parts, sources, { low: this.#low, high: this.#high });
            }
        }
        get bytes() {
            return this.#counts.bytes + this.#low.byteLength + (this.#high?.byteLength ?? 0);
        }
        present(stretches) {
            return this.#counts.present(stretches);
        }
        column({ name }, stretches) {
            const values = new Float64Array(stretches.groups.length);
            const scale = this.#scale;
            let valid;
            for (let group = 0; group < values.length; group++) {
                const count = this.#counts.count(stretches, group);
                const low = grownBy(this.#low, stretches, group);
                const high = this.#high ? grownBy(this.#high, stretches, group) : 0;
                if (count > 0)
                    values[group] = name === 'avg' ? exactMean(high, low, scale, count) : exactSum(high, low, scale);
                else
                    (valid ??= new Uint8Array(values.length).fill(1))[group] = 0;
            }
            return { name: '', type: 'number', values, ...(valid === undefined ? {} : { valid }) };
        }
    }
    /** `min max first last`: the best value of every cell; cells are gone through. */
    class ChosenStore {
        #counts;
        /** 1 where the least is best, −1 for the greatest. */
        #sign;
        #orders;
        #places;
        #values;
        constructor({ counts, orders, places, values }, sources, { name }) {
            this.#counts = new CountStore(counts, sources);
            this.#sign = name === 'min' || name === 'first' ? 1 : -1;
            const worst = Infinity * this.#sign;
            const inCells = (numbers) => Float64Array.from(sources, (row) => (row < 0 || counts[row] === 0 ? worst : numbers[row]));
            this.#orders = inCells(orders);
            this.#places = places && inCells(places);
            this.#values = picked(values, sources);
        }
        get bytes() {
            const { byteLength } = this.#values.values;
            return this.#counts.bytes + this.#orders.byteLength + (this.#places?.byteLength ?? 0) + byteLength;
        }
        present(stretches) {
            return this.#counts.present(stretches);
        }
        column(_aggregate, { groups, runs, from, to }) {
            const best = new Int32Array(groups.length).fill(-1);
            for (let at = 0; at < from.length; at++) {
                const group = Math.floor(at / runs);
                for (let cell = from[at]; cell < to[at]; cell++)
                    if (this.#isBetter(cell, best[group]))
                        best[group] = cell;
            }
            return picked(this.#values, best);
        }
        #isBetter(cell, than) {
            const orders = this.#orders;
            if (!Number.isFinite(orders[cell]))
                return false;
            if (than < 0)
                return true;
            const places = this.#places;
            return ((orders[than] - orders[cell]) * this.#sign || (places ? places[than] - places[cell] : 0) * this.#sign) > 0;
        }
    }
    function runningSums(numbers, sources, Sums) {
        const sums = new Sums(sources.length + 1);
        let sum = 0;
        for (let cell = 0; cell < sources.length; cell++) {
            const row = sources[cell];
            if (row >= 0)
                sum += numbers[row];
            sums[cell + 1] = sum;
        }
        return sums;
    }
    function runningParts({ low, high }, sources, into) {
        for (let cell = 0; cell < sources.length; cell++) {
            const row = sources[cell];
            const sum = into.low[cell] + (row < 0 ? 0 : low[row]);
            const upper = Math.trunc(sum / WORD);
            into.low[cell + 1] = sum - upper * WORD;
            into.high[cell + 1] = into.high[cell] + (row < 0 ? 0 : high[row]) + upper;
        }
    }
    /** What running sums grow by over the stretches of a group. */
    function grownBy(sums, { runs, from, to }, group) {
        let total = 0;
        for (let at = group * runs; at < (group + 1) * runs; at++)
            total += sums[to[at]] - sums[from[at]];
        return total;
    }
    /** Some rows of a column, missing where a row is −1. */
    function picked(column, rows) {
        const { values: from, valid: known, ...rest } = column;
        const Values = from.constructor;
        const values = new Values(rows.length);
        let valid;
        for (let i = 0; i < rows.length; i++) {
            const row = rows[i];
            if (row >= 0 && known?.[row] !== 0)
                values[i] = from[row];
            else
                (valid ??= new Uint8Array(rows.length).fill(1))[i] = 0;
        }
        return { ...rest, values, ...(valid === undefined ? {} : { valid }) };
    }

    /** The tables of a cube weigh at most so much, in bytes. */
    const TABLE_BYTES = 16 * 2 ** 20;
    /** Bitmaps weigh at most so much, in bytes: two million words are gone through in 2 ms. */
    const BITMAP_BYTES = 8 * 2 ** 20;
    /**
     * Distinct members of every cell: the counts of cells as running sums, less the members that are met again in further cells. Members that have one
     * cell of a group alone (orders of one day) cost nothing.
     */
    class MemberStore {
        #present;
        #members;
        #repeats;
        constructor(present, members, repeats) {
            this.#present = present;
            this.#members = members;
            this.#repeats = repeats;
        }
        /** The members of cells; undefined where what they need is too large. `counts`: rows that have a member. */
        static of(parts, counts, cells, kind) {
            const { sources } = cells;
            const sizes = Float64Array.from(counts, (_, row) => parts.offsets[row + 1] - parts.offsets[row]);
            const met = new MetAgain(parts, cells);
            const repeats = met.count === 0 ? 'none' : kind === 'ordered' ? RepeatTable.of(met, cells) : RepeatBitmaps.of(met, cells);
            if (repeats === undefined)
                return undefined;
            return new MemberStore(new CountStore(counts, sources), new CountStore(sizes, sources), repeats === 'none' ? undefined : repeats);
        }
        get bytes() {
            return this.#present.bytes + this.#members.bytes + (this.#repeats?.bytes ?? 0);
        }
        present(stretches) {
            return this.#present.present(stretches);
        }
        column(_aggregate, stretches) {
            const values = this.#members.counts(stretches);
            return this.#repeats?.takeFrom(values, stretches) === false ? undefined : { name: '', type: 'number', values };
        }
    }
    /** The members of groups that are in several cells, found by going through all cells in order. */
    class MetAgain {
        /** How many times a member was met again. */
        count;
        #parts;
        #cells;
        #last;
        constructor(parts, cells) {
            this.#parts = parts;
            this.#cells = cells;
            this.#last = new Int32Array(parts.members.reduce((most, member) => Math.max(most, member), -1) + 1);
            let count = 0;
            this.each(() => count++);
            this.count = count;
        }
        /** One more than the greatest member. */
        get limit() {
            return this.#last.length;
        }
        /** Calls with each cell in which a member is met again, and with the cell of the same group in which it was met before. */
        each(visit) {
            const { starts, groups, sources } = this.#cells;
            const { offsets, members } = this.#parts;
            const last = this.#last.fill(-1);
            for (let group = 0; group < groups; group++) {
                const start = starts[group];
                for (let cell = start; cell < starts[group + 1]; cell++) {
                    const row = sources[cell];
                    if (row < 0)
                        continue;
                    for (let at = offsets[row]; at < offsets[row + 1]; at++) {
                        const member = members[at];
                        const before = last[member];
                        if (before >= start)
                            visit(cell, before, member);
                        last[member] = cell;
                    }
                }
            }
        }
    }
    /**
     * For every pair of cells of a group, how many times members are met again between them: a member counts for the range that holds both the cell and
     * the one in which it was met before. A group of n cells needs n² ÷ 2 numbers.
     */
    class RepeatTable {
        #starts;
        /** Per group: where its numbers begin. */
        #offsets;
        #numbers;
        constructor(starts, offsets, numbers) {
            this.#starts = starts;
            this.#offsets = offsets;
            this.#numbers = numbers;
        }
        static of(met, { starts, groups, count }) {
            const offsets = new Float64Array(groups + 1);
            for (let group = 0; group < groups; group++) {
                const size = starts[group + 1] - starts[group];
                offsets[group + 1] = offsets[group] + (size * (size - 1)) / 2;
            }
            if (offsets[groups] * 4 > TABLE_BYTES)
                return undefined;
            const numbers = new Int32Array(offsets[groups]);
            const groupOf = new Int32Array(count);
            for (let group = 0; group < groups; group++)
                groupOf.fill(group, starts[group], starts[group + 1]);
            met.each((cell, before) => {
                const group = groupOf[cell];
                numbers[offsets[group] + placeOf$2(before - starts[group], cell - starts[group])]++;
            });
            const table = new RepeatTable(starts, offsets, numbers);
            for (let group = 0; group < groups; group++)
                table.#addUp(group);
            return table;
        }
        get bytes() {
            return this.#numbers.byteLength + this.#offsets.byteLength;
        }
        /** From pairs that end in a cell to pairs within a range: those before it in the range, and those that begin later. */
        #addUp(group) {
            const offset = this.#offsets[group];
            const size = this.#starts[group + 1] - this.#starts[group];
            const numbers = this.#numbers;
            for (let last = 1; last < size; last++) {
                for (let first = last - 2; first >= 0; first--)
                    numbers[offset + placeOf$2(first, last)] += numbers[offset + placeOf$2(first + 1, last)];
                for (let first = 0; first < last - 1; first++)
                    numbers[offset + placeOf$2(first, last)] += numbers[offset + placeOf$2(first, last - 1)];
            }
        }
        takeFrom(counts, { groups, runs, from, to }) {
            if (runs !== 1)
                return runs === 0;
            for (let i = 0; i < groups.length; i++) {
                const group = groups[i];
                const start = this.#starts[group];
                const first = from[i] - start;
                const last = to[i] - 1 - start;
                if (first < last)
                    counts[i] -= this.#numbers[this.#offsets[group] + placeOf$2(first, last)];
            }
            return true;
        }
    }
    /** Where the number of a pair of cells stands: those that end in the same cell stand together. */
    const placeOf$2 = (first, last) => (last * (last - 1)) / 2 + first;
    /** The members that are in several cells of a group, as a bitmap per cell. */
    class RepeatBitmaps {
        #words;
        #bits;
        /** The bits that are 1 before each cell. */
        #ones;
        constructor(words, bits) {
            this.#words = words;
            this.#bits = bits;
            this.#ones = new Int32Array(bits.length / words + 1);
            for (let cell = 0; cell < this.#ones.length - 1; cell++) {
                this.#ones[cell + 1] = this.#ones[cell] + onesOf(bits.subarray(cell * words, (cell + 1) * words));
            }
        }
        static of(met, cells) {
            const ids = new Int32Array(met.limit);
            let count = 0;
            met.each((_cell, _before, member) => {
                ids[member] ||= ++count;
            });
            const words = (count + 31) >>> 5;
            if (words * cells.count * 4 > BITMAP_BYTES)
                return undefined;
            const bits = new Int32Array(words * cells.count);
            const mark = (cell, member) => {
                const id = ids[member] - 1;
                bits[cell * words + (id >>> 5)] |= 1 << (id & 31);
            };
            met.each((cell, before, member) => {
                mark(before, member);
                mark(cell, member);
            });
            return new RepeatBitmaps(words, bits);
        }
        get bytes() {
            return this.#bits.byteLength + this.#ones.byteLength;
        }
        takeFrom(counts, { groups, runs, from, to }) {
            const any = new Int32Array(this.#words);
            for (let i = 0; i < groups.length; i++) {
                any.fill(0);
                let all = 0;
                for (let at = i * runs; at < (i + 1) * runs; at++) {
                    all += this.#ones[to[at]] - this.#ones[from[at]];
                    for (let cell = from[at]; cell < to[at]; cell++)
                        this.#addBits(cell, any);
                }
                counts[i] -= all - onesOf(any);
            }
            return true;
        }
        #addBits(cell, into) {
            const bits = this.#bits;
            const start = cell * into.length;
            for (let word = 0; word < into.length; word++)
                into[word] |= bits[start + word];
        }
    }
    /** How many bits of some words are 1 (H. S. Warren, Hacker’s Delight, 2nd ed., 5–1). */
    function onesOf(words) {
        let sum = 0;
        for (const word of words) {
            const pairs = word - ((word >>> 1) & 0x55555555);
            const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
            sum += Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
        }
        return sum;
    }

    const ROWS = { kind: 'aggregate', name: 'count' };
    /** Whether an aggregate of bins can be put together from them. */
    function isCubed({ name }) {
        return ['count', 'sum', 'avg', 'min', 'max', 'first', 'last', 'distinct'].includes(name);
    }
    /** What a pass is asked so that a cube can answer some aggregates: the rows, these, and of `distinct` the rows that have a member. */
    function cubeAggregates(aggregates) {
        const asked = new Map();
        for (const aggregate of [ROWS, ...aggregates, ...aggregates.flatMap((one) => presentOf(one) ?? [])]) {
            asked.set(aggregateKey(aggregate), aggregate);
        }
        return [...asked.values()];
    }
    /** The count of rows that have a value, of what tells no counts itself. */
    function presentOf(aggregate) {
        if (aggregate.name !== 'distinct')
            return undefined;
        return { ...aggregate, name: 'count' };
    }
    /**
     * The answers to one request for any choice of the bins of a dimension: aggregates of every group and bin, as running sums over the bins. A step costs
     * a few subtractions per group, however many rows there are.
     */
    class Cube {
        #keys;
        #hasKeys;
        #bins;
        #cells;
        #rows;
        #stores = new Map();
        /** All that the pass was asked, by key. */
        asked;
        #total;
        #countsMissing;
        constructor({ by, aggregates, calendar }, groups) {
            const keys = groups.keys.slice(0, -1);
            const column = groups.keys.at(-1);
            const places = placesOf(column);
            this.#bins = new Bins(by.at(-1).dimension, column, places, calendar);
            this.#cells = new Cells(keys, groups.count, places, this.#bins.count);
            this.#keys = keys.map((key) => picked(key, this.#cells.rows));
            this.#hasKeys = keys.length > 0;
            this.asked = new Map(aggregates.map((aggregate) => [aggregateKey(aggregate), aggregate]));
            this.#total = groups.total;
            this.#countsMissing = groups.missing !== undefined;
            const rows = aggregates.findIndex((aggregate) => aggregateKey(aggregate) === aggregateKey(ROWS));
            this.#rows = new CountStore(countsOf$1(groups.parts?.[rows]), this.#cells.sources);
        }
        /** The cube of `groups`, which answer `request`, made with a pause before each aggregate. What cannot be put together it does not have. */
        static async of(request, groups, pause) {
            const cube = new Cube(request, groups);
            const parts = new Map(request.aggregates.map((aggregate, i) => [aggregateKey(aggregate), groups.parts?.[i]]));
            for (const [key, aggregate] of cube.asked) {
                await pause?.();
                const store = cube.#storeOf(aggregate, parts);
                if (store)
                    cube.#stores.set(key, store);
            }
            cube.#cells.settle();
            return cube;
        }
        /** The bytes of what is kept. */
        get bytes() {
            const stores = [this.#rows, this.#cells, this.#bins, ...this.#stores.values()];
            return stores.reduce((sum, { bytes }) => sum + bytes, 0);
        }
        /** The answer over the bins that predicates on the brushed dimension select; undefined where the cube does not have it. */
        answer({ by, aggregates }, brushed) {
            const stores = aggregates.map((aggregate) => this.#stores.get(aggregateKey(aggregate)));
            if (stores.includes(undefined))
                return undefined;
            const runs = this.#bins.select(brushed);
            if (!runs)
                return undefined;
            const all = this.#cells.stretches(runs);
            const counts = this.#rows.counts(all);
            const stretches = this.#hasKeys ? withRows$1(all, counts) : all;
            const rows = stretches === all ? counts : this.#rows.counts(stretches);
            const values = aggregates.map((aggregate, a) => stores[a].column(aggregate, stretches));
            if (!values.every((column) => column !== undefined))
                return undefined;
            const keys = this.#keys.map((key, k) => ({
                ...(stretches === all ? key : picked(key, stretches.groups)),
                name: by[k].name,
            }));
            const selected = sumOf(rows);
            return {
                count: rows.length,
                keys,
                values,
                ...(this.#countsMissing ? { missing: missingOf({ keys, rows, selected, stretches }, stores) } : {}),
                selected,
                total: this.#total,
            };
        }
        #storeOf(aggregate, all) {
            const parts = all.get(aggregateKey(aggregate));
            const { sources } = this.#cells;
            switch (parts?.kind) {
                case 'count':
                    return new CountStore(parts.counts, sources);
                case 'sum':
                    return new SumStore(parts, sources);
                case 'chosen':
                    return new ChosenStore(parts, sources, aggregate);
                case 'members':
                    return MemberStore.of(parts, countsOf$1(all.get(aggregateKey(presentOf(aggregate)))), this.#cells, this.#bins.kind);
                default:
                    return undefined;
            }
        }
    }
    function countsOf$1(parts) {
        return parts?.kind === 'count' ? parts.counts : new Float64Array(0);
    }
    const sumOf = (numbers) => numbers.reduce((sum, number) => sum + number, 0);
    /** The stretches of groups that have rows; the same where all have. */
    function withRows$1(stretches, counts) {
        if (!counts.includes(0))
            return stretches;
        const { runs, from, to } = stretches;
        const groups = stretches.groups.filter((group) => counts[group] > 0);
        const pick = (cells) => {
            const some = new Int32Array(groups.length * runs);
            groups.forEach((group, i) => some.set(cells.subarray(group * runs, (group + 1) * runs), i * runs));
            return some;
        };
        return { groups, runs, from: pick(from), to: pick(to) };
    }
    function missingOf({ keys, rows, selected, stretches }, stores) {
        return {
            keys: keys.map(({ valid }) => (valid ? rows.reduce((sum, count, group) => sum + (valid[group] === 0 ? count : 0), 0) : 0)),
            values: stores.map((store) => selected - store.present(stretches)),
        };
    }

    /** Cubes weigh at most this much together, in bytes. */
    const CUBE_BYTES = 64 * 2 ** 20;
    /** A cube has at most a cell for so many rows: with more of them it would be hardly faster than the rows. */
    const ROWS_PER_CELL = 4;
    /** As many cells are no burden, however few rows there are. */
    const FEW_CELLS = 4096;
    /** How many brushed dimensions are looked for cubes. */
    const MOST_SPACES = 8;
    /**
     * An engine that answers from cubes what it was prepared for, and leaves all else to the engine behind. What it answers is what that one would: the same
     * groups, counts, exact sums.
     */
    class CubeEngine {
        #behind;
        #cubes;
        #spaces = [];
        #preparing;
        constructor(behind, cubeBytes = CUBE_BYTES) {
            this.#behind = behind;
            this.#cubes = new Lru(cubeBytes);
        }
        async aggregate(request, options = {}) {
            if (options.signal?.aborted === true)
                throw abortError();
            return this.#fromCube(request) ?? (await this.#behind.aggregate(request, options));
        }
        members(request, options) {
            return this.#behind.members(request, options);
        }
        /** Drops all cubes, and closes the engine behind. */
        close() {
            this.#preparing?.abort.abort();
            this.#cubes.clear();
            this.#spaces = [];
            this.#behind.close();
        }
        /** An engine that answers what cubes tell, and gives up all else: it reads no row. */
        cubesAlone() {
            const giveUp = () => Promise.reject(abortError());
            return {
                aggregate: (request) => {
                    const answer = this.#fromCube(request);
                    return answer ? Promise.resolve(answer) : giveUp();
                },
                members: giveUp,
                close: () => undefined,
            };
        }
        /** The bytes of all cubes. */
        get cubeBytes() {
            return this.#cubes.weight;
        }
        /** The bytes of all cubes, and of what the engine behind keeps. */
        get bytes() {
            return this.cubeBytes + (this.#behind.bytes ?? 0);
        }
        /**
         * Builds the cubes for requests that have a clause on their dimension, with one pass of the engine behind each, as far as they are worth it; what
         * that engine cannot answer is left out. Ends when they are there, when others are asked for, or when `pause` throws an `AbortError`.
         */
        async prepare(brushed, sizes, pause) {
            const key = JSON.stringify(brushed);
            if (this.#preparing?.key === key)
                return this.#preparing.done;
            this.#preparing?.abort.abort();
            const abort = new AbortController();
            const preparing = { key, abort, done: this.#build(brushed, sizes, { signal: abort.signal, ...(pause ? { pause } : {}) }) };
            this.#preparing = preparing;
            try {
                await preparing.done;
            }
            finally {
                if (this.#preparing === preparing)
                    this.#preparing = undefined;
            }
        }
        async #build(brushed, sizes, options) {
            for (const together of underOneFilter(wantedOf(brushed))) {
                const built = await Promise.all(together.map((wanted) => this.#isBuilt(wanted, sizes, options)));
                if (built.includes(false))
                    return;
            }
        }
        /** Builds one cube, as far as it can be built; false where the preparation was given up. */
        async #isBuilt(wanted, sizes, options) {
            try {
                for (const dimension of finerFirst(wanted))
                    if (await this.#hasBuilt({ ...wanted, dimension }, sizes, options))
                        break;
            }
            catch (error) {
                if (isAbort(error))
                    return false;
                if (!(error instanceof SalesError))
                    throw error;
            }
            return true;
        }
        #fromCube(request) {
            if (request.parts === true)
                return undefined;
            for (const space of this.#spaces) {
                if (space.table !== request.table)
                    continue;
                const { key, brushed } = splitBy(request, space.dimension);
                const answer = this.#cubes.get(key)?.answer(request, brushed);
                if (answer)
                    return answer;
            }
            return undefined;
        }
        /** Whether there is a cube for requests now. */
        async #hasBuilt({ request, dimension, aggregates }, sizes, options) {
            const { key, others } = splitBy(request, dimension);
            const kept = this.#cubes.get(key);
            if (kept && [...aggregates.keys()].every((aggregate) => kept.asked.has(aggregate)))
                return true;
            const by = [...request.by, { name: '', dimension }];
            const limit = Math.max(FEW_CELLS, sizes.rows(request.table) / ROWS_PER_CELL);
            if (sizes.keys(by, request.calendar) > limit * 2)
                return false;
            const known = new Map([...(kept?.asked ?? []), ...aggregates]);
            const pass = {
                ...request,
                by,
                aggregates: cubeAggregates([...known.values()]),
                where: { kind: 'all', of: others },
                parts: true,
            };
            const groups = await this.#behind.aggregate(pass, options);
            if (!groups.parts || groups.count > limit)
                return false;
            const cube = await Cube.of(pass, groups, options.pause);
            if (options.signal?.aborted === true)
                throw abortError();
            this.#cubes.set(key, cube, cube.bytes);
            this.#remember({ table: request.table, dimension });
            return true;
        }
        #remember(space) {
            const isOther = ({ table, dimension }) => table !== space.table || dimensionKey(dimension) !== dimensionKey(space.dimension);
            this.#spaces = [space, ...this.#spaces.filter(isOther)].slice(0, MOST_SPACES);
        }
    }
    function splitBy({ table, by, calendar, where }, dimension) {
        const brushed = [];
        const others = [];
        for (const predicate of conjunctsOf(where))
            (asksOnly(predicate, dimension) ? brushed : others).push(predicate);
        const rest = [...new Set(others.map((predicate) => JSON.stringify(predicate)))].sort();
        const keys = by.map((key) => key.dimension);
        return { key: JSON.stringify([table, dimension, keys, calendar, rest]), brushed, others };
    }
    /** Requests by the cube that can answer them: those without a clause on the dimension, or with an aggregate that no cube has, by none. */
    function wantedOf(brushed) {
        const wanted = new Map();
        for (const { request, dimension } of brushed) {
            const split = splitBy(request, dimension);
            if (split.brushed.length === 0 || !request.aggregates.every(isCubed))
                continue;
            const one = wanted.get(split.key) ?? { request, dimension, aggregates: new Map(), splits: [] };
            wanted.set(split.key, one);
            one.splits.push(split);
            for (const aggregate of request.aggregates)
                one.aggregates.set(aggregateKey(aggregate), aggregate);
        }
        return [...wanted.values()];
    }
    /** Those that read the same rows, which an engine may read together; each filter is one after the other. */
    function underOneFilter(all) {
        const filters = new Map();
        for (const wanted of all) {
            const { table, calendar } = wanted.request;
            const key = JSON.stringify([table, calendar, wanted.splits[0].others]);
            filters.set(key, [...(filters.get(key) ?? []), wanted]);
        }
        return [...filters.values()];
    }
    /** The brushed dimension, and days before it where bins of dates are cut through: the earlier side of a comparison may end in mid-month. */
    function finerFirst({ request, dimension, splits }) {
        if (dimension.kind !== 'bin-date')
            return [dimension];
        const fits = splits.every(({ brushed }) => brushed.every((predicate) => fitsBins(predicate, dimension, request.calendar)));
        return fits ? [dimension] : [{ ...dimension, grain: 'day' }, dimension];
    }

    const DAY_MS$2 = 86_400_000;
    /** How many rows and different keys tables have, as far as their catalog tells. */
    function sizesOf(catalog) {
        return {
            rows: (table) => catalog.tables.find(({ name }) => name === table)?.rowCount ?? 0,
            keys: (by, calendar) => independent(by).reduce((product, dimension) => product * (countOf$1(dimension, catalog, calendar) + 1), 1),
        };
    }
    /** The dimensions without bins of dates that finer ones of the same date cut anew: a month and a day are no more than days. */
    function independent(by) {
        const finest = new Map();
        const others = [];
        for (const { dimension } of by) {
            if (dimension.kind !== 'bin-date') {
                others.push(dimension);
                continue;
            }
            const key = JSON.stringify(dimension.ref);
            const known = finest.get(key);
            if (!known || isFiner(dimension.grain, known.grain))
                finest.set(key, dimension);
        }
        return [...others, ...finest.values()];
    }
    const isFiner = (a, b) => TIME_GRAINS.indexOf(a) < TIME_GRAINS.indexOf(b);
    /** How many values a dimension has at most, the missing one left out. */
    function countOf$1(dimension, catalog, calendar) {
        switch (dimension.kind) {
            case 'column':
                return columnOf$3(catalog, dimension.ref)?.distinct ?? Infinity;
            case 'part':
                return dimension.part === 'weekday' ? 7 : 24;
            case 'customer-type':
                return 2;
            case 'bin-date': {
                const { type, min, max } = columnOf$3(catalog, dimension.ref) ?? {};
                if (min === undefined || max === undefined)
                    return Infinity;
                const unit = type === 'datetime' ? DAY_MS$2 : 1;
                // An instant may lie a day away in its zone.
                return binCount(Math.floor(min / unit) - 1, Math.floor(max / unit) + 1, dimension.grain, calendar);
            }
            case 'bin-number': {
                const { distinct = Infinity, min = -Infinity, max = Infinity } = columnOf$3(catalog, dimension.ref) ?? {};
                return Math.min(distinct, Math.floor((max - min) / dimension.width) + 2);
            }
        }
    }
    function columnOf$3({ columns }, { table, column }) {
        return columns.find((one) => one.table === table && one.name === column);
    }

    /** An engine that can be prepared, over one that need not be; the same where it is one already. */
    function cubesOver(engine) {
        return engine instanceof CubeEngine ? engine : new CubeEngine(engine);
    }
    /** How often plans are answered before the first is asked: by then what answers them is compiled. */
    const REHEARSALS = 32;
    /** A key whose grain depends on the days that are chosen. */
    const AUTO = /^\s*auto\s*(?=\()/;
    /** Builds cubes for plans, and stops where others are asked for or the rows change; plans that cannot be asked are left out. */
    async function prepareCubes(engine, preparing) {
        const plans = [...preparing.plans, ...preparing.plans.flatMap((plan) => finerPlans(plan, preparing))];
        const brushed = plans.flatMap((plan) => brushedOf(plan, preparing));
        const before = engine.cubeBytes;
        await engine.prepare(brushed, sizesOf(preparing.catalog), async () => {
            await preparing.pause();
            if (!preparing.isCurrent())
                throw abortError();
        });
        if (engine.cubeBytes !== before)
            await rehearse(engine, preparing);
    }
    /** Answers the plans from new cubes some times, those that they can: the first steps of a brush took three to eight times as long as later ones else. */
    async function rehearse(engine, { plans, answer, pause, isCurrent }) {
        const cubes = engine.cubesAlone();
        const isAnswered = async (plan) => {
            try {
                await answer(plan, cubes);
                return true;
            }
            catch (error) {
                if (isAbort(error) || error instanceof SalesError)
                    return false;
                throw error;
            }
        };
        let left = plans;
        for (let times = 0; times < REHEARSALS && left.length > 0; times++) {
            await pause();
            if (!isCurrent())
                return;
            const answered = await Promise.all(left.map(isAnswered));
            left = left.filter((_, index) => answered[index]);
        }
    }
    /** A plan by all grains that `auto` will become when less is chosen. */
    function finerPlans(plan, { bind }) {
        if (plan.by?.some((key) => AUTO.test(key)) !== true)
            return [];
        const { grain } = attempt(() => bind(plan).facts) ?? {};
        const finer = grain === undefined ? [] : TIME_GRAINS.slice(0, TIME_GRAINS.indexOf(grain));
        return finer.reverse().map((one) => ({ ...plan, by: plan.by.map((key) => key.replace(AUTO, one)) }));
    }
    /** The requests of a plan, each with the brushed dimension as its table has it. */
    function brushedOf(plan, { brush, bind }) {
        const { compare: _compare, orderBy: _orderBy, limit: _limit, ...rest } = plan;
        const bound = attempt(() => [bind(plan), bind({ ...rest, by: [brush] })]);
        if (!bound)
            return [];
        const [asked, along] = bound;
        const dimensions = new Map([along, ...along.others].map(({ table, by }) => [table, by[0].dimension]));
        return allRequests(asked).flatMap((request) => {
            const dimension = dimensions.get(request.table);
            return dimension ? [{ request, dimension }] : [];
        });
    }
    /** What work gives; undefined where the plan cannot be asked. */
    function attempt(work) {
        try {
            return work();
        }
        catch (error) {
            if (error instanceof SalesError)
                return undefined;
            throw error;
        }
    }

    var workerCubes = /*#__PURE__*/Object.freeze({
        __proto__: null,
        cubesOver: cubesOver,
        prepareCubes: prepareCubes
    });

    /** Numbers in any order, NaN being none, as a sample. O(n log n), O(n) where they are in order. */
    function sampleOf$1(values, counts) {
        const kept = [];
        let ordered = true;
        for (let i = 0; i < values.length; i++) {
            if (!Number.isFinite(values[i]) || !((counts?.[i] ?? 1) > 0))
                continue;
            const before = kept.at(-1);
            if (before !== undefined && values[before] > values[i])
                ordered = false;
            kept.push(i);
        }
        if (!counts) {
            const numbers = Float64Array.from(kept, (i) => values[i]);
            return { values: ordered ? numbers : numbers.sort() };
        }
        if (!ordered)
            kept.sort((a, b) => values[a] - values[b]);
        return { values: Float64Array.from(kept, (i) => values[i]), counts: Float64Array.from(kept, (i) => counts[i]) };
    }
    /** How many numbers a sample has. */
    function countOf({ values, counts }) {
        return counts ? counts.reduce((sum, count) => sum + count, 0) : values.length;
    }
    /** The `p`-quantile (type 7) of a sample, as if each number stood there as often as it is counted. */
    function quantileOfSample(sample, p) {
        const count = countOf(sample);
        if (count === 0 || !(p >= 0 && p <= 1))
            return NaN;
        const at = (count - 1) * p;
        const below = Math.floor(at);
        const low = nthOf(sample, below);
        const high = nthOf(sample, Math.min(below + 1, count - 1));
        return low + (high - low) * (at - below);
    }
    /** The number at a place in order, counted from 0. */
    function nthOf({ values, counts }, place) {
        if (!counts)
            return values[place];
        let before = 0;
        for (let i = 0; i < counts.length; i++) {
            before += counts[i];
            if (place < before)
                return values[i];
        }
        return NaN;
    }
    /** The mean of a sample: the correctly rounded sum is not needed, so it is Kahan's compensated one divided by the count. */
    function meanOf(sample) {
        const { values, counts } = sample;
        let sum = 0;
        let lost = 0;
        for (let i = 0; i < values.length; i++) {
            const part = values[i] * (counts?.[i] ?? 1) - lost;
            const next = sum + part;
            lost = next - sum - part;
            sum = next;
        }
        return sum / countOf(sample);
    }
    /** The standard deviation of a sample, n − 1 below (R's `sd`); NaN of fewer than two numbers. */
    function deviationOf(sample) {
        const { values, counts } = sample;
        const count = countOf(sample);
        const mean = meanOf(sample);
        let squares = 0;
        for (let i = 0; i < values.length; i++)
            squares += (values[i] - mean) ** 2 * (counts?.[i] ?? 1);
        return count < 2 ? NaN : Math.sqrt(squares / (count - 1));
    }
    /** What a sample is like. */
    function describe(sample) {
        const at = (p) => quantileOfSample(sample, p);
        return {
            count: countOf(sample),
            mean: meanOf(sample),
            min: at(0),
            q1: at(0.25),
            median: at(0.5),
            q3: at(0.75),
            max: at(1),
        };
    }

    /** Bins by the rule are at most so many. */
    const MOST$1 = 40;
    /** And at least about so many, where numbers differ. */
    const LEAST = 5;
    /** The middle part of numbers that bins of one width must cover; what lies outside may be in an open bin. */
    const TAIL = 0.025;
    /**
     * The bins of a sample. By the rule their width is that of D. Freedman and P. Diaconis 1981, “On the histogram as a density estimator”:
     * 2 IQR n^(−1/3), or where the quartiles are equal that of D. W. Scott 1979: 3.49 s n^(−1/3); rounded to 1, 2, 2.5 or 5 times a power of ten, with 5 to
     * 40 bins. Where the outer 2.5 % on one side span more than half of what the middle 95 % do, they are one open bin. A `count` gives that many bins
     * (fewer where whole numbers have no more values) of a width with two digits at most; a `width` is taken as it is. Both have no open bins. Edges are multiples of the width.
     */
    function histogram(sample, choice = {}) {
        const { values } = sample;
        if (values.length === 0)
            return { edges: new Float64Array(0), counts: new Float64Array(0), width: NaN, openFirst: false, openLast: false };
        const [min, max] = [values[0], values.at(-1)];
        if (choice.width !== undefined)
            return binned(sample, decimalOf$1(choice.width), { min, max });
        const whole = values.every(Number.isInteger);
        // Zero is an edge, so numbers on both sides of it need two bins.
        if (choice.count !== undefined)
            return counted(sample, Math.max(choice.count, min < 0 && max >= 0 ? 2 : 1), { min, max, whole });
        return byRule(sample, { min, max, whole });
    }
    /** How many bins of a width it takes to hold a sample; Infinity where numbers are too large for edges so near to each other. */
    function binsNeeded({ values }, width) {
        if (width < leastWidth(values[0] ?? 0, values.at(-1) ?? 0))
            return Infinity;
        return values.length === 0 ? 0 : Math.floor(values.at(-1) / width) - Math.floor(values[0] / width) + 1;
    }
    /** The least width that doubles of a size can be told apart by, with room for counting. */
    function leastWidth(min, max) {
        return Math.max(-min, max) * 1e-14;
    }
    function byRule(sample, { min, max, whole }) {
        if (min === max)
            return binned(sample, niceWidth(Math.max(Math.abs(min) / 10, 1), whole), { min, max });
        const low = quantileOfSample(sample, TAIL);
        const high = quantileOfSample(sample, 1 - TAIL);
        const middle = high - low;
        const from = low - min > middle / 2 && middle > 0 ? low : min;
        const to = max - high > middle / 2 && middle > 0 ? high : max;
        const { q1, q3 } = describe(sample);
        const spread = q3 > q1 ? 2 * (q3 - q1) : 3.49 * deviationOf(sample);
        const wanted = spread / Math.cbrt(countOf(sample));
        let width = niceWidth(Math.max(Math.min((to - from) / LEAST, wanted), leastWidth(min, max)), whole);
        while (binsBetween(from, to, width) > MOST$1)
            width = nextWidth(width, whole);
        return binned(sample, width, { min, max }, { from, to });
    }
    /** So many bins of the least width of two digits with which they hold all. */
    function counted(sample, count, { min, max, whole }) {
        const span = max - min || Math.max(Math.abs(min), 1);
        const power = Math.floor(Math.log10(Math.max(span / count, 10 * leastWidth(min, max)))) - 1;
        let width = { digits: 10, power };
        const isFine = () => (!whole || isWhole(width)) && binsBetween(min, max, width) <= count;
        while (!isFine())
            width = width.digits < 99 ? { ...width, digits: width.digits + 1 } : { digits: 10, power: width.power + 1 };
        const bins = binned(sample, width, { min, max });
        return whole && valueOf(width) === 1 ? bins : padded(bins, width, count);
    }
    /** Empty bins above the last, up to a number. */
    function padded(bins, width, count) {
        if (bins.counts.length >= count)
            return bins;
        const first = Math.round(bins.edges[0] / valueOf(width));
        const counts = new Float64Array(count);
        counts.set(bins.counts);
        return { ...bins, edges: Float64Array.from({ length: count + 1 }, (_, i) => edgeOf(first + i, width)), counts };
    }
    /** Counts a sample in bins of one width; beyond `part` an end is one open bin. */
    function binned(sample, width, { min, max }, part) {
        const from = part && part.from > min ? part.from : undefined;
        const to = part && part.to < max ? part.to : undefined;
        let first = placeOf$1(from ?? min, width);
        let last = placeOf$1(to ?? max, width);
        // An open bin stands beside those that hold the middle part.
        if (from !== undefined)
            first -= 1;
        if (to !== undefined)
            last += 1;
        const edges = Float64Array.from({ length: last - first + 2 }, (_, i) => edgeOf(first + i, width));
        const openFirst = from !== undefined && min < edges[0];
        const openLast = to !== undefined && max >= edges.at(-1);
        if (openFirst)
            edges[0] = min;
        if (openLast)
            edges[edges.length - 1] = max;
        return { edges, counts: countsOf(sample, edges), width: valueOf(width), openFirst, openLast };
    }
    function countsOf({ values, counts }, edges) {
        const found = new Float64Array(edges.length - 1);
        let bin = 0;
        for (let i = 0; i < values.length; i++) {
            while (bin < found.length - 1 && values[i] >= edges[bin + 1])
                bin++;
            found[bin] = found[bin] + (counts?.[i] ?? 1);
        }
        return found;
    }
    /** The multiple of a width that a number lies at or above. */
    function placeOf$1(value, width) {
        let place = Math.floor(value / valueOf(width));
        while (edgeOf(place, width) > value)
            place--;
        while (edgeOf(place + 1, width) <= value)
            place++;
        return place;
    }
    function binsBetween(min, max, width) {
        return placeOf$1(max, width) - placeOf$1(min, width) + 1;
    }
    /** A multiple of a width, as the double nearest to the decimal number. */
    function edgeOf(place, { digits, power }) {
        return Number(`${place * digits}e${power}`);
    }
    function valueOf(width) {
        return edgeOf(1, width);
    }
    function isWhole(width) {
        return Number.isInteger(valueOf(width));
    }
    const NICE = [10, 20, 25, 50];
    /** The width of 1, 2, 2.5 or 5 times a power of ten that is nearest in proportion; whole and at least 1 for whole numbers. */
    function niceWidth(wanted, whole) {
        const power = Math.floor(Math.log10(wanted)) - 1;
        const all = [...NICE.map((digits) => ({ digits, power })), { digits: 10, power: power + 1 }];
        const off = (width) => Math.abs(Math.log(valueOf(width) / wanted));
        const best = all.reduce((found, width) => (off(width) < off(found) ? width : found));
        return whole && !isWhole(best) ? nextWidth(valueOf(best) < 1 ? { digits: 50, power: -2 } : best, whole) : best;
    }
    function nextWidth({ digits, power }, whole) {
        const next = digits === 50 ? { digits: 10, power: power + 1 } : { digits: NICE[NICE.indexOf(digits) + 1], power };
        return whole && !isWhole(next) ? nextWidth(next, whole) : next;
    }
    /** A written width as digits and a power of ten. */
    function decimalOf$1(width) {
        const [digits = '', power = '0'] = width.toExponential().split('e');
        const decimals = digits.split('.')[1]?.length ?? 0;
        return { digits: Number(digits.replace('.', '')), power: Number(power) - decimals };
    }

    /** The column of an answer by its name. @throws SalesError `bad-option` that names the option */
    function columnOf$2({ columns }, name, option) {
        const found = columns.find((column) => column.name === name);
        if (found)
            return found;
        const expected = columns.map((column) => column.name);
        throw new SalesError('bad-option', `analysis.${option}: '${name}' is no column of the answer; expected one of ${expected.join(', ')}`, {
            hint: 'Name a measure or a key of the same query.',
            params: { option: `analysis.${option}`, value: name, expected },
        });
    }
    /** A column as numbers, NaN where a value is missing. @throws SalesError `bad-type` */
    function numbersOf(record, name, option) {
        const { type, values, valid } = columnOf$2(record, name, option);
        if (type !== 'number') {
            throw new SalesError('bad-type', `analysis.${option}: '${name}' is of type ${type}; expected numbers`, {
                params: { option: `analysis.${option}`, value: name, type },
            });
        }
        const numbers = Float64Array.from(values);
        if (valid)
            for (let row = 0; row < numbers.length; row++)
                if (valid[row] === 0)
                    numbers[row] = NaN;
        return numbers;
    }
    /** Whether a row of a column has no value. */
    function isMissing({ values, valid }, row) {
        return valid?.[row] === 0 || Number.isNaN(values[row]);
    }
    /** The numbers of an answer that are to be looked at. Those of no member are left out (DESIGN P6); the answer's own notes say how many rows these are. */
    function sampledNumbers(record, { value, weight, member }) {
        const values = numbersOf(record, value, 'value');
        const weights = weight === undefined ? undefined : numbersOf(record, weight, 'weight');
        const key = member === undefined ? undefined : columnOf$2(record, member, 'member');
        if (key)
            for (let row = 0; row < values.length; row++)
                if (isMissing(key, row))
                    values[row] = NaN;
        return { values, weights, unit: columnOf$2(record, value, 'value').unit };
    }

    /** Bins can be no more than these. */
    const MOST_BINS = 1000;
    /** The numbers of an answer counted in bins: rows `from to count`. @throws SalesError `bad-option`, `bad-type` */
    function histogramOf(record, analysis) {
        const { values, weights, unit } = sampledNumbers(record, analysis);
        const sample = sampleOf$1(values, weights);
        const { bins = {} } = analysis;
        if (bins.width !== undefined && binsNeeded(sample, bins.width) > MOST_BINS)
            throw badOption$2('bins', `width: ${bins.width}`, `a width that makes at most ${MOST_BINS} bins here`);
        const { edges, counts, width, openFirst, openLast } = histogram(sample, bins);
        const column = (name, numbers, of) => ({
            name,
            type: 'number',
            values: numbers,
            ...(of && { unit: of }),
        });
        return {
            ...record,
            rowCount: counts.length,
            columns: [column('from', edges.slice(0, -1), unit), column('to', edges.slice(1), unit), column('count', counts, 'count')],
            facts: {
                ...record.facts,
                analysis: { kind: 'histogram', ...describe(sample), width, openFirst, openLast, step: stepOf(sample.values) },
            },
        };
    }
    /** Numbers with more decimals than these are measured, not counted. */
    const MOST_DECIMALS = 6;
    /** The least difference that numbers written in decimals can have. */
    function stepOf(values) {
        let decimals = 0;
        for (const value of values) {
            while (decimals <= MOST_DECIMALS && Number(value.toFixed(decimals)) !== value)
                decimals++;
            if (decimals > MOST_DECIMALS)
                return 0;
        }
        return Number(`1e-${decimals}`);
    }

    /** The members of an answer whose number lies in one of some spans: rows of the member and the number. @throws SalesError `bad-option`, `bad-type` */
    function membersWithin(record, analysis) {
        const { member, value, spans, limit } = analysis;
        const { values } = sampledNumbers(record, analysis);
        const found = [];
        for (let row = 0; row < values.length; row++)
            if (spans.some((span) => isWithin(values[row], span)))
                found.push(row);
        const shown = found.slice(0, limit);
        return {
            ...record,
            rowCount: shown.length,
            columns: [columnOf$2(record, member, 'member'), columnOf$2(record, value, 'value')].map((column) => pickRows(column, shown)),
            facts: { ...record.facts, analysis: { kind: 'members', count: found.length } },
        };
    }
    function isWithin(value, { from = -Infinity, below = Infinity }) {
        return value >= from && value < below;
    }
    function pickRows(column, rows) {
        const { values, valid } = column;
        const pick = (all, into) => {
            rows.forEach((row, i) => (into[i] = all[row]));
            return into;
        };
        const picked = values instanceof Float64Array
            ? pick(values, new Float64Array(rows.length))
            : values instanceof Int32Array
                ? pick(values, new Int32Array(rows.length))
                : pick(values, new Uint8Array(rows.length));
        return { ...column, values: picked, ...(valid && { valid: pick(valid, new Uint8Array(rows.length)) }) };
    }

    const KINDS$1 = {
        histogram: histogramAnalysis,
        members: membersAnalysis,
    };
    /** What a caller wants worked out, checked for its shape; names of columns are looked up later. @throws SalesError `bad-option` that names the option */
    function validateAnalysis(input) {
        const given = recordOf(input, 'analysis');
        const { kind } = given;
        const read = Object.entries(KINDS$1).find(([name]) => name === kind)?.[1];
        if (!read)
            throw wrong('kind', kind, `one of ${Object.keys(KINDS$1).join(', ')}`);
        return read(given);
    }
    function histogramAnalysis(given) {
        const { bins } = given;
        return {
            kind: 'histogram',
            ...sampleOf(given),
            ...(bins === undefined ? {} : { bins: binsOf(recordOf(bins, 'analysis.bins')) }),
        };
    }
    function binsOf({ count, width }) {
        if (count !== undefined && width !== undefined)
            throw wrong('bins', 'both count and width', 'one of the two');
        if (count !== undefined)
            return { count: wholeOf(count, 'bins.count', MOST_BINS) };
        if (width === undefined)
            return {};
        if (typeof width === 'number' && width > 0 && Number.isFinite(width))
            return { width };
        throw wrong('bins.width', width, 'a number above 0');
    }
    function membersAnalysis(given) {
        const { spans, limit } = given;
        if (!Array.isArray(spans))
            throw wrong('spans', spans, 'a list of { from, below }');
        return {
            kind: 'members',
            ...sampleOf(given),
            member: textOf$1(given['member'], 'member'),
            spans: spans.map(spanOf),
            limit: wholeOf(limit, 'limit', Number.MAX_SAFE_INTEGER),
        };
    }
    function spanOf(input) {
        const { from, below } = recordOf(input, 'analysis.spans');
        return {
            ...(from === undefined ? {} : { from: numberOf$1(from, 'spans.from') }),
            ...(below === undefined ? {} : { below: numberOf$1(below, 'spans.below') }),
        };
    }
    function sampleOf({ value, weight, member }) {
        return {
            value: textOf$1(value, 'value'),
            ...(weight === undefined ? {} : { weight: textOf$1(weight, 'weight') }),
            ...(member === undefined ? {} : { member: textOf$1(member, 'member') }),
        };
    }
    function recordOf(input, option) {
        if (typeof input === 'object' && input !== null && !Array.isArray(input))
            return { ...input };
        throw badOption$2(option, String(input), 'an object');
    }
    function textOf$1(input, option) {
        if (typeof input === 'string' && input !== '')
            return input;
        throw wrong(option, input, 'the name of a column of the answer');
    }
    function numberOf$1(input, option) {
        if (typeof input === 'number' && !Number.isNaN(input))
            return input;
        throw wrong(option, input, 'a number');
    }
    function wholeOf(input, option, most) {
        if (typeof input === 'number' && Number.isInteger(input) && input > 0 && input <= most)
            return input;
        throw wrong(option, input, most === Number.MAX_SAFE_INTEGER ? 'a whole number from 1' : `a whole number from 1 to ${most}`);
    }
    function wrong(option, value, expected) {
        return badOption$2(`analysis.${option}`, String(value), expected);
    }

    /**
     * Works something out of the answer to a plan: other rows, and facts. What the answer says of its filters and periods stays.
     * @throws SalesError `bad-option`, `bad-type`
     */
    function analyse(record, input) {
        const analysis = validateAnalysis(input);
        switch (analysis.kind) {
            case 'histogram':
                return histogramOf(record, analysis);
            case 'members':
                return membersWithin(record, analysis);
        }
    }

    var workerAnalysis = /*#__PURE__*/Object.freeze({
        __proto__: null,
        analyse: analyse
    });

    const DAY_MS$1 = 86_400_000;
    const MOST_STORED = 2 ** 53;
    /** The rows of several columns, one below the other, as one column of the given type; times cross between zone-less and instant by `zone`. */
    function concatColumns(columns, joined, zone) {
        const base = baseOf(columns);
        switch (joined.type) {
            case 'number':
                return concatNumbers(columns, base);
            case 'text':
                return concatTexts(columns, base);
            case 'date':
                return concatDates(columns, base, zone);
            case 'datetime':
                return concatTimes(columns, base, joined.instant === true, zone);
            case 'boolean':
                return concatBooleans(columns, base);
        }
    }
    function baseOf(columns) {
        const told = columns.find((column) => !isEmpty$1(column)) ?? columns[0];
        return { name: told?.name ?? '', length: columns.reduce((sum, column) => sum + column.length, 0), guess: told?.guess ?? '' };
    }
    /** Fills in all present values, and marks the other rows as missing. */
    function fill(columns, validity, { put, copyFirst }) {
        let offset = 0;
        columns.forEach((column, index) => {
            const empty = isEmpty$1(column);
            if (index === 0 && !empty && copyFirst(column))
                validity.startWith(column);
            else {
                for (let row = 0; row < column.length; row += 1) {
                    if (empty || !isPresent(column, row))
                        validity.drop(offset + row);
                    else
                        put(column, row, offset + row);
                }
            }
            offset += column.length;
        });
    }
    function concatNumbers(columns, base) {
        const numbers = columns.filter((column) => column.type === 'number' && !isEmpty$1(column));
        const decimals = numbers.filter((column) => column.kind === 'decimal');
        const scale = Math.max(0, ...decimals.map((column) => column.scale));
        const factor = (column) => 10 ** (scale - column.scale);
        const min = Math.min(...decimals.map((column) => column.min * factor(column)));
        const max = Math.max(...decimals.map((column) => column.max * factor(column)));
        const percent = numbers[0]?.percent === true ? { percent: true } : {};
        const validity = new Validity(base.length);
        if (decimals.length < numbers.length || decimals.length === 0 || Math.max(-min, max) > MOST_STORED) {
            const values = new Float64Array(base.length).fill(Number.NaN);
            fill(columns, validity, {
                put: (column, row, target) => (values[target] = numberAt(column, row)),
                copyFirst: (first) => first.type === 'number' && first.kind === 'float' && copied(values, first.values),
            });
            const ends = numbers.flatMap((column) => [numberOf(column, column.min), numberOf(column, column.max)]);
            const bounds = { min: Math.min(...ends), max: Math.max(...ends) };
            return { ...base, type: 'number', kind: 'float', values, ...bounds, ...percent, ...validity.fields() };
        }
        const values = integersFor(min, max, base.length);
        const factors = new Map(decimals.map((column) => [column, factor(column)]));
        fill(columns, validity, {
            put: (column, row, target) => {
                if (column.type === 'number')
                    values[target] = (column.values[row] ?? 0) * (factors.get(column) ?? 1);
            },
            copyFirst: (first) => first.type === 'number' && factors.get(first) === 1 && copied(values, first.values),
        });
        return { ...base, type: 'number', kind: 'decimal', values, scale, min, max, ...percent, ...validity.fields() };
    }
    function numberOf(column, stored) {
        return column.kind === 'decimal' ? stored / 10 ** column.scale : stored;
    }
    function integersFor(min, max, length) {
        const size = Math.max(-min - 1, max);
        if (size <= 0x7f)
            return new Int8Array(length);
        if (size <= 0x7fff)
            return new Int16Array(length);
        return size <= 0x7fffffff ? new Int32Array(length) : new Float64Array(length);
    }
    function concatTexts(columns, base) {
        const dictionary = [];
        const codeOf = new Map();
        const known = new Map(columns.map((column) => [
            column,
            column.type === 'text' ? column.dictionary.map((text) => codeFor(text, codeOf, dictionary)) : [],
        ]));
        const others = columns.reduce((sum, column) => sum + (column.type === 'text' ? 0 : column.length), 0);
        const codes = codesFor(dictionary.length + others, base.length);
        const validity = new Validity(base.length);
        fill(columns, validity, {
            put: (column, row, target) => {
                codes[target] =
                    column.type === 'text'
                        ? (known.get(column)?.[column.codes[row] ?? 0] ?? 0)
                        : codeFor(textAt$1(column, row) ?? '', codeOf, dictionary);
            },
            copyFirst: (first) => first.type === 'text' && copied(codes, first.codes),
        });
        const { valid, missing } = validity.fields();
        const column = { ...base, type: 'text', codes, dictionary, missing, ...(valid === undefined ? {} : { valid }) };
        if (missing > 0)
            for (let row = 0; row < base.length; row += 1)
                if (!isPresent(column, row))
                    codes[row] = dictionary.length;
        return column;
    }
    function codeFor(text, codeOf, dictionary) {
        const known = codeOf.get(text);
        if (known !== undefined)
            return known;
        codeOf.set(text, dictionary.length);
        return dictionary.push(text) - 1;
    }
    function codesFor(largest, length) {
        if (largest <= 0xff)
            return new Uint8Array(length);
        return largest <= 0xffff ? new Uint16Array(length) : new Uint32Array(length);
    }
    /** Copies a store to the start of another; true, so that it can end a condition. */
    function copied(to, from) {
        to.set(from);
        return true;
    }
    function concatDates(columns, base, zone) {
        const values = new Int32Array(base.length);
        const validity = new Validity(base.length);
        const bounds = new Bounds();
        fill(columns, validity, {
            put: (column, row, target) => (values[target] = bounds.seen(dayAt(column, row, zone))),
            copyFirst: (first) => first.type === 'date' && bounds.took(first) && copied(values, first.values),
        });
        return { ...base, type: 'date', values, ...bounds.fields(), ...validity.fields() };
    }
    function dayAt(column, row, zone) {
        const stored = numberAt(column, row);
        if (column.type !== 'datetime')
            return stored;
        return column.instant ? zone.dayOf(stored) : Math.floor(stored / DAY_MS$1);
    }
    function concatTimes(columns, base, instant, zone) {
        const values = new Float64Array(base.length);
        const validity = new Validity(base.length);
        const bounds = new Bounds();
        fill(columns, validity, {
            put: (column, row, target) => {
                const stored = numberAt(column, row);
                values[target] = bounds.seen(timeOf(column, column.type === 'date' ? stored * DAY_MS$1 : stored, instant, zone));
            },
            copyFirst: (first) => first.type === 'datetime' && first.instant === instant && bounds.took(first) && copied(values, first.values),
        });
        return { ...base, type: 'datetime', values, instant, ...bounds.fields(), ...validity.fields() };
    }
    /** A date or time as an instant or as a wall-clock time, whichever is wanted. */
    function timeOf(column, ms, instant, zone) {
        const isInstant = column.type === 'datetime' && column.instant;
        if (isInstant === instant)
            return ms;
        return instant ? zone.instantOf(ms) : ms + zone.offsetAt(ms);
    }
    function concatBooleans(columns, base) {
        const values = new Uint8Array(base.length);
        const validity = new Validity(base.length);
        fill(columns, validity, {
            put: (column, row, target) => (values[target] = numberAt(column, row)),
            copyFirst: (first) => first.type === 'boolean' && copied(values, first.values),
        });
        return { ...base, type: 'boolean', values, ...validity.fields() };
    }
    /** The least and the greatest value seen; 0 where none was. */
    class Bounds {
        #min = Number.POSITIVE_INFINITY;
        #max = Number.NEGATIVE_INFINITY;
        seen(value) {
            if (value < this.#min)
                this.#min = value;
            if (value > this.#max)
                this.#max = value;
            return value;
        }
        took({ min, max }) {
            this.seen(min);
            this.seen(max);
            return true;
        }
        fields() {
            return this.#min > this.#max ? { min: 0, max: 0 } : { min: this.#min, max: this.#max };
        }
    }

    /**
     * How to load rows that go below a table's: their cells are read as those loaded before were, whatever few of them look like. `date` is a column
     * that has its time of day from another: its own cells are dates.
     */
    function readLike(table, options, date) {
        const read = [
            ...table.columns.flatMap((column) => readingOf(column, column.name === date ? 'date' : column.type)),
            options.read ?? '',
        ].join('; ');
        const dateOrderHint = table.columns.map(orderIn).find((order) => order !== undefined);
        return { ...options, read, ...(dateOrderHint === undefined ? {} : { dateOrderHint }) };
    }
    /** A column's entry in a `read` text. Columns of true and false are left to what their cells say, as are those without a value. */
    function readingOf(column, type) {
        if (isEmpty$1(column) || column.type === 'boolean')
            return [];
        const mark = column.type === 'number' && column.guess.includes('decimal comma') ? ' ,' : '';
        return [`"${column.name.replaceAll('"', '""')}": ${type}${mark}`];
    }
    /** The order of day and month that a column's dates were written in. */
    function orderIn({ guess }) {
        const written = /\b(?:d\W?m|m\W?d)\W?y\b/u.exec(guess)?.[0];
        return written === undefined ? undefined : written.startsWith('d') ? 'dmy' : 'mdy';
    }
    const EXPECTED = { 'unreadable-numbers': 'number', 'unreadable-dates': 'date' };
    /**
     * What is to be told of rows to be added.
     * @throws SalesError `bad-type` for the first value that its column cannot hold
     */
    function warningsOf(rows) {
        for (const { code, column = '', params } of rows.warnings) {
            const expected = EXPECTED[code];
            if (expected === undefined)
                continue;
            const value = String(params?.['example']);
            throw new SalesError('bad-type', `append: '${value}' in column '${column}' is text, but the column holds a ${expected}`, {
                hint: 'Give values of the same type as those loaded before.',
                params: { column, value, expected },
            });
        }
        return rows.warnings.filter(({ code }) => code === 'infinite-values');
    }

    /** Files with the same columns as one table, in the given order, named after the first; where types differ the column becomes text, with a warning. */
    function appendTables(tables, zone) {
        const [first] = tables;
        if (first === undefined || tables.length === 1)
            return first ?? { name: '', rowCount: 0, columns: [], warnings: [] };
        const warnings = tables.flatMap((table) => table.warnings.map((note) => ({ ...note, table: note.table ?? table.name })));
        const columns = first.columns.map(({ name }) => {
            const parts = tables.map((table) => columnOf$1(table, name));
            const joined = widestOf(parts);
            if (joined === undefined)
                warnings.push(mixedTypes(first.name, name, parts));
            return concatColumns(parts, joined ?? { type: 'text' }, zone);
        });
        return { name: first.name, rowCount: tables.reduce((sum, table) => sum + table.rowCount, 0), columns, warnings };
    }
    /**
     * New rows as a table's columns hold them: of the same names and types, missing where the rows lack a column, the warnings those that the table
     * does not have yet. @throws SalesError `unknown-field` for a column that the table lacks, `bad-type` for values that a column's type cannot hold
     */
    function rowsLike(table, rows, zone) {
        const warnings = warningsOf(rows).filter(({ code, column }) => table.warnings.every((one) => one.code !== code || one.column !== column));
        const names = table.columns.map((column) => column.name);
        for (const { name } of rows.columns) {
            if (names.includes(name))
                continue;
            throw new SalesError('unknown-field', `append: the rows have a column '${name}' that table '${table.name}' does not have`, {
                hint: suggest(name, names),
                params: { field: name, table: table.name, expected: names },
            });
        }
        const columns = table.columns.map((column) => {
            const more = rows.columns.find((one) => one.name === column.name) ?? missingColumn(column.name, rows.rowCount);
            return concatColumns([more], typeAfter(column, more), zone);
        });
        return { name: table.name, rowCount: rows.rowCount, columns, warnings };
    }
    function columnOf$1(table, name) {
        return table.columns.find((column) => column.name === name) ?? missingColumn(name, table.rowCount);
    }
    function missingColumn(name, length) {
        const valid = new Uint8Array((length + 7) >> 3);
        return { name, type: 'text', length, valid, missing: length, guess: 'empty', codes: new Uint8Array(length), dictionary: [] };
    }
    /** The type that all parts fit in, undefined where only text would do. */
    function widestOf(parts) {
        const told = parts.filter((part) => !isEmpty$1(part));
        const types = new Set(told.map((part) => part.type));
        const [type] = types;
        if (type === undefined)
            return { type: 'text' };
        const time = told.find((part) => part.type === 'datetime');
        const onlyTimes = [...types].every((one) => one === 'date' || one === 'datetime');
        if (time !== undefined && onlyTimes)
            return { type: 'datetime', instant: time.instant };
        return types.size === 1 ? { type } : undefined;
    }
    function mixedTypes(table, column, parts) {
        const types = [...new Set(parts.filter((part) => !isEmpty$1(part)).map((part) => part.type))];
        const message = `Column '${column}' holds ${types.join(' in one file and ')} in another, so all of it is read as text; set read="${column}: …" to choose`;
        return { code: 'mixed-types', message, table, column, params: { column, types } };
    }
    /** A column's type with new rows below it: its own, unless it had no value yet. */
    function typeAfter(column, more) {
        const kept = isEmpty$1(column) && !isEmpty$1(more) ? more : column;
        const joined = { type: kept.type, ...(kept.type === 'datetime' ? { instant: kept.instant } : {}) };
        if (isEmpty$1(more) || kept.type === 'text' || fits(more.type, kept.type))
            return joined;
        const value = firstText(more);
        throw new SalesError('bad-type', `append: '${value}' in column '${column.name}' is ${WORDS$1[more.type]}, but the column holds ${WORDS$1[kept.type]}`, {
            hint: 'Give values of the same type as those loaded before.',
            params: { column: column.name, value, expected: kept.type },
        });
    }
    const WORDS$1 = {
        number: 'a number',
        text: 'text',
        date: 'a date',
        datetime: 'a date with a time',
        boolean: 'true or false',
    };
    function fits(type, into) {
        const times = ['date', 'datetime'];
        return type === into || (times.includes(type) && times.includes(into));
    }
    function firstText(column) {
        for (let row = 0; row < column.length; row += 1) {
            const text = textAt$1(column, row);
            if (text !== undefined)
                return text;
        }
        return '';
    }

    /** The greatest whole number of either sign that a store of this kind holds; codes go from 0 up to twice as far. */
    const MOST = { 1: 0x7f, 2: 0x7fff, 4: 0x7fffffff, 8: 2 ** 53 };
    /** Above this many different values they are no longer counted but estimated. */
    const COUNTED$1 = 100_000;
    /**
     * A column that takes in rows at the cost of these alone: its store has room to spare and doubles when that is used up. (100 rows below a million of
     * 12 columns took 530 ms when columns were copied, and take 1.2 ms.) Columns given out before stay as they were, but for a dictionary, which
     * only grows: nobody may be reading it while rows are added.
     */
    class GrowingColumn {
        #column;
        #store;
        #bits;
        #codeOf;
        #texts;
        #seen;
        #distinct;
        /** `distinct` is how many different values the column has. */
        constructor(column, distinct) {
            this.#column = column;
            this.#store = column.type === 'text' ? column.codes : column.values;
            this.#bits = column.valid;
            this.#distinct = distinct;
        }
        /** All rows so far. */
        get column() {
            return this.#column;
        }
        /** How many different values there are; an estimate above 100,000 of what is no text. */
        get distinct() {
            return this.#column.type === 'text' ? this.#column.dictionary.length : this.#distinct;
        }
        /** Whether the rows of `more` fit in below as they are stored: the same type, no longer numbers, no more texts than the codes can name. */
        takes(more) {
            const column = this.#column;
            if (isEmpty$1(more))
                return true;
            if (isEmpty$1(column) || column.type !== more.type)
                return false;
            const most = MOST[this.#store.BYTES_PER_ELEMENT] ?? 0;
            if (column.type === 'text' && more.type === 'text')
                return column.dictionary.length + more.dictionary.length <= 2 * most;
            if (column.type !== 'number' || column.kind === 'float')
                return true;
            if (more.type !== 'number' || more.kind === 'float' || more.scale > column.scale)
                return false;
            const factor = 10 ** (column.scale - more.scale);
            return Math.max(-more.min, more.max) * factor <= most;
        }
        /** Adds rows that it `takes`. */
        add(more) {
            const before = this.#column.length;
            const length = before + more.length;
            this.#reserve(length);
            const extra = this.#column.type === 'text' ? this.#addTexts(more, before) : this.#addNumbers(more, before);
            this.#mark(more, before);
            const rows = this.#store.subarray(0, length);
            const stored = this.#column.type === 'text' ? { codes: rows } : { values: rows };
            const valid = this.#bits && { valid: this.#bits.subarray(0, (length + 7) >> 3) };
            this.#column = {
                ...this.#column,
                ...stored,
                ...valid,
                ...extra,
                length,
                missing: this.#column.missing + more.missing,
            };
        }
        #addTexts(more, before) {
            if (this.#column.type !== 'text' || more.type !== 'text')
                return {};
            this.#texts ??= [...this.#column.dictionary];
            this.#codeOf ??= new Map(this.#texts.map((text, code) => [text, code]));
            const known = more.dictionary.map((text) => this.#codeFor(text));
            for (let row = 0; row < more.length; row += 1)
                this.#store[before + row] = known[more.codes[row] ?? 0] ?? 0;
            return { dictionary: this.#texts };
        }
        #codeFor(text) {
            const known = this.#codeOf.get(text);
            if (known !== undefined)
                return known;
            this.#codeOf.set(text, this.#texts.length);
            return this.#texts.push(text) - 1;
        }
        #addNumbers(more, before) {
            const column = this.#column;
            const unit = column.type === 'number' && column.kind === 'decimal' ? 10 ** column.scale : 1;
            const nothing = column.type === 'number' && column.kind === 'float' ? Number.NaN : 0;
            let min = Number.POSITIVE_INFINITY;
            let max = Number.NEGATIVE_INFINITY;
            this.#startCounting();
            for (let row = 0; row < more.length; row += 1) {
                const present = isPresent(more, row);
                // Scaled back to whole numbers: the nearest one is the number that was written.
                const value = !present ? nothing : unit === 1 ? numberAt(more, row) : Math.round(numberAt(more, row) * unit);
                this.#store[before + row] = value;
                if (!present)
                    continue;
                if (value < min)
                    min = value;
                if (value > max)
                    max = value;
                this.#seen?.add(value);
            }
            this.#count(before + more.length);
            if (!('min' in column) || min > max)
                return {};
            return { min: Math.min(column.min, min), max: Math.max(column.max, max) };
        }
        /** Room for `length` rows. Stores that came with the column may be views on something bigger, so that they are copied before the first row is written. */
        #reserve(length) {
            const owned = this.#store !== (this.#column.type === 'text' ? this.#column.codes : this.#column.values);
            if (owned && length <= this.#store.length)
                return;
            const capacity = Math.max(length, 2 * this.#column.length, 1024);
            const Kind = this.#store.constructor;
            const store = new Kind(capacity);
            store.set(this.#store.subarray(0, this.#column.length));
            this.#store = store;
            if (this.#bits)
                this.#widenBits(capacity);
        }
        #widenBits(capacity) {
            const bits = new Uint8Array((capacity + 7) >> 3).fill(0xff);
            if (this.#bits)
                bits.set(this.#bits.subarray(0, (this.#column.length + 7) >> 3));
            this.#bits = bits;
        }
        #mark(more, before) {
            if (more.missing > 0 && !this.#bits)
                this.#widenBits(this.#store.length);
            const bits = this.#bits;
            if (!bits)
                return;
            for (let row = 0; row < more.length; row += 1) {
                const at = before + row;
                const bit = 1 << (at & 7);
                bits[at >> 3] = isPresent(more, row) ? (bits[at >> 3] ?? 0) | bit : (bits[at >> 3] ?? 0) & ~bit;
            }
        }
        #startCounting() {
            const column = this.#column;
            if (this.#seen || this.#distinct > COUNTED$1 || column.type === 'text')
                return;
            this.#seen = new Set();
            for (let row = 0; row < column.length; row += 1)
                if (isPresent(column, row))
                    this.#seen.add(column.values[row] ?? 0);
        }
        #count(length) {
            if (this.#seen)
                this.#distinct = this.#seen.size;
            else
                this.#distinct = Math.round((this.#distinct * length) / this.#column.length);
            if (this.#distinct > COUNTED$1)
                this.#seen = undefined;
        }
    }

    /** A table that takes in rows; tables given out before keep their rows. */
    class GrowingTable {
        #zone;
        #timed;
        #table;
        #columns;
        /** `catalog` knows the table's columns; `timed` says to which of them times of day were joined. */
        constructor(table, catalog, timed) {
            this.#zone = new TimeZone(catalog.calendar.timeZone);
            this.#timed = timed;
            this.#table = table;
            this.#columns = table.columns.map((column) => {
                const known = catalog.columns.find((one) => one.table === table.name && one.name === column.name);
                return new GrowingColumn(column, known?.distinct ?? 0);
            });
        }
        /** All rows so far. */
        get table() {
            return this.#table;
        }
        /** How many different values each column has, in the order of the columns. */
        get distinct() {
            return this.#columns.map(({ distinct }) => distinct);
        }
        /**
         * The table with rows below. `grew` says that it is what it was but for more rows; else a column has to change how it is stored, or had no value
         * before and has some now: this table then stays as it was, and what is known of the one returned must be found out anew. A table of nothing
         * becomes the rows. @throws SalesError `unknown-field` for a column that the table lacks, `bad-type` for values that a column's type cannot hold
         */
        add(rows) {
            const { name, columns: before, rowCount, warnings } = this.#table;
            if (before.length === 0 && rowCount === 0)
                return { table: { ...rows, name }, grew: false };
            const like = rowsLike(this.#table, this.#withTimes(rows), this.#zone);
            const more = like.columns;
            const grew = this.#columns.every((column, index) => column.takes(more[index]));
            if (grew)
                this.#columns.forEach((column, index) => column.add(more[index]));
            const columns = grew
                ? this.#columns.map(({ column }) => column)
                : before.map((column, index) => this.#joined(column, more[index]));
            const told = like.warnings.length === 0 ? warnings : [...warnings, ...like.warnings];
            const table = { ...this.#table, rowCount: rowCount + like.rowCount, columns, warnings: told };
            if (grew)
                this.#table = table;
            return { table, grew };
        }
        #joined(column, more) {
            const { type } = isEmpty$1(column) ? more : column;
            return concatColumns([column, more], { type, ...(more.type === 'datetime' && { instant: more.instant }) }, this.#zone);
        }
        #withTimes(rows) {
            const timed = this.#timed;
            if (!timed)
                return rows;
            const columns = rows.columns.map((column) => column.name === timed.date && column.type === 'datetime' ? concatColumns([column], { type: 'date' }, this.#zone) : column);
            return joinTime({ ...rows, columns }, timed.date, timed.time);
        }
    }

    /**
     * The table that rows are to be added to, the first if none is named, and its date column if that has its time of day from another.
     * @throws SalesError `unknown-field` for a name that is no table
     */
    function targetOf(known, table) {
        const { tables, catalog } = known;
        const name = table ?? catalog.tables[0]?.name ?? '';
        const target = tables.find((one) => one.name === name);
        if (target)
            return { target, date: timesIn(target, known)?.date };
        const names = tables.map((one) => one.name);
        throw new SalesError('unknown-field', `append: there is no table '${name}'`, {
            hint: suggest(name, names),
            params: { field: name, expected: names },
        });
    }
    /** Tables with rows added: what is known of the data is kept up to date, and found out anew only where the rows may mean something new. */
    function withRows(known, before, rows, { settings, joins, describe }) {
        const { tables, catalog, timed, growing } = known;
        const { name, warnings } = before;
        const target = growing.get(name) ?? new GrowingTable(before, catalog, timesIn(before, known));
        growing.set(name, target);
        const { table, grew } = target.add(rows);
        const all = tables.map((one) => (one === before ? table : one));
        if (grew && !cancelsFirst(rows, catalog)) {
            const grown = { table, distinct: target.distinct, warnings: table.warnings.slice(warnings.length) };
            const after = catalogAfter(catalog, grown, settings);
            return { tables: all, growing, timed, catalog: joins?.joinsAfter(after, all, name) ?? after };
        }
        const described = describe(all, catalog);
        return { ...described, growing: new Map(), timed: described.timed ?? timed };
    }
    /** Where a table's date column has its time of day from. */
    function timesIn({ name }, { catalog, timed }) {
        return catalog.roles.some(({ role, ref }) => role === 'date' && ref.table === name) ? timed : undefined;
    }
    /** Whether rows bring the first order number that marks a cancellation. */
    function cancelsFirst(rows, { cancelledByC, roles }) {
        const order = roles.find(({ role }) => role === 'order')?.ref.column;
        const column = rows.columns.find(({ name }) => name === order);
        return !cancelledByC && column?.type === 'text' && column.dictionary.some(isCancellation);
    }

    /** Whether two tables are copies: the same columns, in any order, with the same rows, of which there are some. */
    function haveSameRows(one, other) {
        return (one.rowCount > 0 &&
            one.rowCount === other.rowCount &&
            one.columns.every((column) => other.columns.some((copy) => copy.name === column.name && isSameColumn(column, copy))));
    }
    /** Whether two columns have the same name, type and values. */
    function isSameColumn(one, other) {
        if (one.name !== other.name || one.type !== other.type || one.missing !== other.missing)
            return false;
        const code = one.type === 'text' && other.type === 'text' ? codesIn(one.dictionary, other.dictionary) : undefined;
        for (let row = 0; row < one.length; row += 1) {
            const present = isPresent(one, row);
            if (present !== isPresent(other, row))
                return false;
            if (!present)
                continue;
            const value = numberAt(one, row);
            if ((code ? code[value] : value) !== numberAt(other, row))
                return false;
        }
        return true;
    }
    /** The codes that texts have in another dictionary. */
    function codesIn(texts, other) {
        const codeOf = new Map(other.map((text, code) => [text, code]));
        return texts.map((text) => codeOf.get(text));
    }

    /**
     * The tables that files make: those with the same columns are one (DESIGN R10), named after what their names have in common (`sales_2020`,
     * `sales_2021` → `sales`), else after the first. Beside other tables, lists of codes and names that have just the same headers (categories and
     * brands) stay apart: they share no name and tell of no days. So do copies of a table that declared joins name both, such as a calendar for each of
     * two dates. Two tables of one name are told apart by a number.
     */
    function groupTables(loaded, { timeZone, joins = '' }) {
        const alone = haveSameColumns(loaded);
        const declared = String(joins).replaceAll('"', '');
        const isJoined = ({ name }) => declared.includes(`${name}.`);
        const groups = [];
        for (const table of loaded) {
            const alike = groups.filter(([first]) => first && haveSameColumns([first, table]) && (alone || areParts(first, table)));
            const group = alike.find(([first]) => !(first && [first, table].every(isJoined) && haveSameRows(first, table)));
            if (group === undefined)
                groups.push([table]);
            else
                group.push(table);
        }
        const taken = new Set();
        return groups.flatMap((parts) => {
            const [joined] = parts.length > 1 ? [appendTables(parts, new TimeZone(timeZone))] : parts;
            const files = parts.map(({ name }) => name);
            return joined ? [{ table: { ...joined, name: freeName(commonName(files), taken) }, files }] : [];
        });
    }
    /** Whether tables have the same columns, in any order, and so are parts of one (DESIGN R10). */
    function haveSameColumns(tables) {
        const [first, ...others] = tables.map((table) => table.columns
            .map((column) => column.name)
            .toSorted()
            .join('\n'));
        return others.every((names) => names === first);
    }
    function areParts(one, other) {
        const hasDays = one.columns.some(({ type }) => type === 'date' || type === 'datetime');
        const names = [one.name, other.name];
        return hasDays || one.name === other.name || [sharedStart(names), sharedEnd(names)].some((part) => !KINDS.test(part));
    }
    /** What names of tables begin with to say of what kind they are, or nothing. */
    const KINDS = /^(?:dim(?:ension)?|fact|tbl|table|stg|dw|raw|ref|lookup|lkp)?$/iu;
    function freeName(name, taken) {
        let free = name;
        for (let count = 2; taken.has(free); count += 1)
            free = `${name}_${String(count)}`;
        taken.add(free);
        return free;
    }
    /** What all names begin with or end in, in whole words; the first where they have nothing in common. */
    function commonName(names) {
        const [first = ''] = names;
        if (names.every((name) => name === first))
            return first;
        return sharedStart(names) || sharedEnd(names) || first;
    }
    const WORDS = /[\p{L}]+|[^\p{L}]+/gu;
    /** The words, with what stands between them, that all names begin with; without numbers and signs at the end. */
    function sharedStart(names) {
        const words = sharedWords(names.map((name) => name.match(WORDS) ?? []));
        return words.join('').replace(/[^\p{L}]+$/u, '');
    }
    function sharedEnd(names) {
        const words = sharedWords(names.map((name) => (name.match(WORDS) ?? []).toReversed()));
        return words
            .toReversed()
            .join('')
            .replace(/^[^\p{L}]+/u, '');
    }
    function sharedWords([first = [], ...others]) {
        const end = first.findIndex((word, index) => others.some((words) => words[index] !== word));
        return end < 0 ? first : first.slice(0, end);
    }

    var workerAppend = /*#__PURE__*/Object.freeze({
        __proto__: null,
        groupTables: groupTables,
        readLike: readLike,
        targetOf: targetOf,
        withRows: withRows
    });

    /**
     * Joins as set by their user: `orders.product_id = products.id; a.x = b.x and a.y = b.y; orders.ship_date = calendar.date as ship_calendar`, or a
     * list of such texts. Names with special signs stand in double quotes.
     * @throws SalesError `bad-join` for a text that cannot be read
     */
    function parseJoins(input) {
        const texts = Array.isArray(input) ? input : [input];
        return texts.flatMap((text) => {
            if (typeof text !== 'string')
                throw unreadable(String(text));
            return splitList(text, ';').map(parseJoin);
        });
    }
    function parseJoin(text) {
        const quoted = [];
        const masked = text.replaceAll(/"((?:[^"]|"")*)"/gu, (_, name) => `\0${String(quoted.push(name) - 1)}\0`);
        const nameOf = (part) => part.trim().replaceAll(/\0(\d+)\0/gu, (_, index) => (quoted[Number(index)] ?? '').replaceAll('""', '"'));
        const [equations = '', as, ...rest] = masked.split(/\s+as(?:\s+|$)/iu);
        const pairs = equations.split(/\s+and(?:\s+|$)/iu).map((equation) => {
            const [left = [], right = [], ...more] = equation.split('=').map((side) => side.split('.').map(nameOf));
            if (more.length > 0 || [left, right].some((path) => path.length < 2 || path.includes('')))
                throw unreadable(text);
            return [left, right];
        });
        if (rest.length > 0 || as?.trim() === '')
            throw unreadable(text);
        return { text, pairs, ...(as === undefined ? {} : { as: nameOf(as) }) };
    }
    function unreadable(text) {
        const expected = 'table.column = table.column';
        return new SalesError('bad-join', `joins: cannot read '${text}'; expected ${expected}`, {
            hint: 'Write joins="orders.product_id = products.id; orders.customer = customers.id".',
            params: { option: 'joins', value: text, expected },
        });
    }

    /**
     * Declared joins from the many to the one: the side whose keys tell rows apart is led to.
     * @throws SalesError `bad-join` for names that are not there, for keys that repeat on both sides, and for joins in a circle
     */
    function declaredJoins(declared, search) {
        const joins = [];
        for (const one of declared) {
            const join = resolve(one, search);
            if (one.as === undefined && joins.some((known) => isSame$2(known, join)))
                continue;
            const isTaken = search.tableOf(one.as ?? '') !== undefined || joins.some(({ alias }) => alias !== undefined && alias === one.as);
            if (isTaken)
                throw taken(one);
            if (one.as === undefined && leadsBack(joins, join.to.table, join.from.table))
                throw circle(one, join);
            joins.push(join);
        }
        return joins;
    }
    /** Whether a join was declared before, perhaps the other way round. */
    function isSame$2(one, other) {
        const textOf = ({ from, to }) => JSON.stringify([from, to]);
        return one.alias === undefined && textOf(one) === textOf(other);
    }
    function resolve(declared, search) {
        const [left, right] = keysOf(declared, search);
        const there = search.match(left, right);
        const back = there.doubled === 0 ? undefined : search.match(right, left);
        if (back !== undefined && back.doubled > 0)
            throw bothRepeat(declared, [left, right], [back.doubled, there.doubled], search);
        const [from, to, match] = back === undefined ? [left, right, there] : [right, left, back];
        return { from, to, match, words: 'declared', score: Infinity, ...(declared.as === undefined ? {} : { alias: declared.as }) };
    }
    /** The keys of both sides, in the order in which they are written; a later pair may name the tables the other way round. */
    function keysOf(declared, search) {
        const pairs = declared.pairs.map(([left, right]) => [columnOf(left, declared, search), columnOf(right, declared, search)]);
        const [first] = pairs;
        const [one = '', other = ''] = first?.map(({ table }) => table) ?? [];
        const sorted = pairs.map(([left, right]) => left.table === other && right.table === one && one !== other ? [right, left] : [left, right]);
        const fits = one !== other && sorted.every(([left, right]) => left?.table === one && right?.table === other);
        if (!fits) {
            throw new SalesError('bad-join', `joins: '${declared.text}' must be about two tables, on every side of 'and' the same`, {
                hint: 'Declare a join of each two tables by its own, separated by ;.',
                params: { option: 'joins', value: declared.text },
            });
        }
        return [
            { table: one, columns: sorted.map(([left]) => left?.column ?? '') },
            { table: other, columns: sorted.map(([, right]) => right?.column ?? '') },
        ];
    }
    /** The column that a name written `table.column` stands for, wherever its parts are divided. */
    function columnOf(path, { text }, { tables, tableOf }) {
        const splits = path.slice(1).map((_, index) => [path.slice(0, index + 1).join('.'), path.slice(index + 1).join('.')]);
        const known = splits.flatMap(([name, column]) => {
            const table = tables.find((one) => one.table === tableOf(name));
            return table === undefined ? [] : [{ table, column }];
        });
        const found = known.find(({ table, column }) => table.columns.some(({ name }) => name === column));
        if (found !== undefined)
            return { table: found.table.table, column: found.column };
        const [nearby] = known;
        if (nearby !== undefined)
            throw unknownColumn(text, nearby.table, nearby.column);
        const [name = ''] = path;
        const names = tables.map(({ table }) => table);
        throw new SalesError('bad-join', `joins: '${text}' names a table '${name}' that is not there`, {
            hint: suggest(name, names),
            params: { option: 'joins', value: text, table: name, expected: names, ...nearestOf(name, names) },
        });
    }
    function unknownColumn(text, { table, columns }, column) {
        const names = columns.map(({ name }) => name);
        return new SalesError('bad-join', `joins: '${text}' names a column '${column}' that table '${table}' does not have`, {
            hint: suggest(column, names),
            params: { option: 'joins', value: text, table, column, expected: names, ...nearestOf(column, names) },
        });
    }
    function nearestOf(name, names) {
        const near = nearest(name, names);
        return near === undefined ? {} : { nearest: near };
    }
    function bothRepeat({ text }, keys, doubled, { commonest }) {
        const [left, right] = keys.map((key, index) => {
            const { value, count } = commonest(key);
            const repeats = counted$1(doubled[index] ?? 0, 'row repeats', 'rows repeat');
            return `in '${key.table}' ${repeats} a key ('${value}' stands in ${String(count)})`;
        });
        return new SalesError('bad-join', `joins: '${text}' would multiply rows: ${left ?? ''}, and ${right ?? ''}`, {
            hint: 'One side must have each key once. Where a table lists pairs of keys, ask each of its sides by itself.',
            params: {
                option: 'joins',
                value: text,
                table: keys[0].table,
                other: keys[1].table,
                columns: [...keys[0].columns, ...keys[1].columns],
            },
        });
    }
    function leadsBack(joins, from, to) {
        return joins.some((join) => join.alias === undefined && join.from.table === from && (join.to.table === to || leadsBack(joins, join.to.table, to)));
    }
    function circle({ text }, { from, to }) {
        return new SalesError('bad-join', `joins: '${text}' closes a circle: '${to.table}' leads to '${from.table}' already`, {
            hint: `Give '${to.table}' a second name there: add "as ${from.columns[0] ?? 'other'}".`,
            params: { option: 'joins', value: text, table: from.table, other: to.table },
        });
    }
    function taken({ text, as = '' }) {
        return new SalesError('bad-join', `joins: the name '${as}' of '${text}' is that of another table`, {
            hint: 'Choose a name that no table has.',
            params: { option: 'joins', value: text, table: as },
        });
    }

    /** Reads names; each is read once. */
    class KeyNames {
        vocabulary;
        #around;
        #rules = toRules();
        #columns = new Map();
        #tables = new Map();
        /** `tables`: the names of all tables; what most begin or end with (`olist_…_dataset`) says nothing of one. */
        constructor(tables, vocabulary) {
            this.vocabulary = vocabulary;
            this.#around = wordsAround(tables);
        }
        ofColumn(name) {
            return kept(this.#columns, name, () => toKeyName(wordsOf$2(name), this.vocabulary));
        }
        /** The ideas of a column's name. */
        meaningOf(name) {
            return meaningOf(name, this.vocabulary);
        }
        /** How much a column is named for the date of the sale, 0 … 1. */
        saleDate(name) {
            const meaning = this.meaningOf(name);
            const fit = fitsOf(meaning, 'date', this.#rules).find(({ target }) => target === 'date');
            return isOtherDate(meaning) ? 0 : (fit?.score ?? 0) / 100;
        }
        /** A table's name, less what says nothing of its rows (`dim_`, `_master`); lines of orders are named so, `order items` and `OrderDetails` too. */
        ofTable(name) {
            return kept(this.#tables, name, () => {
                const words = wordsOf$2(name).filter((word) => !NOISE.test(word) && !this.#around.has(word));
                const others = words.filter((word) => !LINES.test(word));
                const named = others.length > 0 && others.length < words.length ? [...others, 'line'] : words;
                return toKeyName(named.map((word) => (CALENDARS.test(word) ? 'date' : word)), this.vocabulary);
            });
        }
    }
    const NOISE = /^(?:data|table|list|lookup|master|info|sheet|export|csv|file|dimension|stamm|stammdaten|all|full|dw|raw|clean|src)$/u;
    /** The words that at least two of three names begin or end with, of three names or more. */
    function wordsAround(tables) {
        const ends = tables.map(wordsOf$2).flatMap((words) => (words.length < 2 ? [] : [words[0] ?? '', words.at(-1) ?? '']));
        return new Set(ends.filter((word) => tables.length > 2 && ends.filter((one) => one === word).length * 3 >= tables.length * 2));
    }
    /** Names of tables whose rows are parts of another's. */
    const LINES = /^(?:items?|lines?|details?|positions?|positionen|posten|zeilen|lignes?|detalles?|linhas?|lineas?|righe|regels|rows?)$/u;
    const CALENDARS = /^(?:[ck]alend[ae]r|calendrier|calendario|dates|zeit|tijd|time|tiempo|tempo|temps)$/u;
    function kept(known, name, read) {
        const found = known.get(name) ?? read();
        known.set(name, found);
        return found;
    }
    function toKeyName(words, vocabulary) {
        const read = words.map((word) => ({ word, tokens: tokensOf(word, vocabulary) }));
        const tokens = read.flatMap((one) => one.tokens);
        const stem = tokens.filter((token) => token !== 'id');
        const plain = read.filter((one) => one.tokens.some((token) => token !== 'id')).map(({ word }) => foldWord(word));
        const keyWord = read.find((one) => one.tokens.includes('id'))?.word ?? '';
        return {
            stem,
            words: plain.join(' '),
            isKey: stem.length < tokens.length,
            keyWord,
            keyFirst: tokens[0] === 'id' && stem.length > 0,
        };
    }
    /** Plurals that are not the singular with an ending. */
    const PLURALS = [
        [/ies$/u, 'y'],
        [/oes$/u, 'ao'],
        [/i$/u, 'o'],
        [/i$/u, 'e'],
        [/i$/u, 'io'],
    ];
    /** The ideas of a word, that of number in a plural left out; its stem where it is not known. */
    function tokensOf(word, vocabulary) {
        const { concepts, unknown } = meaningOf(word, vocabulary);
        if (unknown.length > 0) {
            const known = PLURALS.map(([many, one]) => word.replace(many, one)).find((one) => meaningOf(one, vocabulary).unknown.length === 0);
            return known === undefined ? [`~${foldWord(word)}`] : tokensOf(known, vocabulary);
        }
        const ideas = [...concepts];
        return ideas.length > 1 ? ideas.filter((idea) => idea !== 'count') : ideas;
    }
    /** A word less the endings of number and gender, so that `suppliers` and `supplier`, `fornitori` and `fornitore` are alike. */
    function foldWord(word) {
        const single = word.replace(/([^s])s$/u, '$1');
        const folded = single.replace(/(?:ie|e[nr]?|[nioay])$/u, '');
        return folded.length > 2 && folded !== single ? foldWord(folded) : single;
    }
    const EVENTS$1 = ['order', 'invoice', 'transaction', 'purchase'];
    /** Whether a name is that of the key of an event, and so leads from parts to their whole: `order_id`, but not `order_date`. */
    function isEventKey({ stem }) {
        return !stem.includes('date') && stem.some((token) => EVENTS$1.includes(token));
    }
    /** Whether a name is that of the key of the event itself, `sales_order_id`, and not of something about it, `order_status_id`. */
    function isKeyOfEvent({ stem, keyFirst }) {
        return EVENTS$1.includes((keyFirst ? stem[0] : stem.at(-1)) ?? '');
    }
    /** Ideas that number rows and places, and so are keys only of tables that are named for them. */
    const NO_LINK = new Set(['line', 'contact', 'given', 'descr']);
    /**
     * How the name of a column points to a key of another table; undefined where it does not. `product_id` → `products.id`, `ProductKey` → `ProductKey`,
     * `TerritoryKey` → `territory.SalesTerritoryKey`, `ship_city_id` → `cities.id`, `orders.customer` → `customers.id`.
     */
    function linkOf(from, to) {
        const [many, one] = [from, to].map(({ column, table }) => (column.stem.length > 0 ? column.stem : table.stem));
        if (many.length === 0 || one.length === 0)
            return undefined;
        const isNamed = isSame$1(to.table.stem, one) || to.column.words === '' || to.column.words === to.table.words;
        const isOwner = isNamed || (to.table.stem.length > 0 && endsWith(one, to.table.stem, false));
        if (!isOwner && NO_LINK.has(many.at(-1) ?? ''))
            return undefined;
        const sameKey = from.column.isKey && from.column.keyWord === to.column.keyWord;
        const weight = (isOwner ? OWNED : 0) + (sameKey ? SAME_KEY : 0);
        const link = (score, words) => ({ score: score + weight, words, isOwner });
        const [words, others] = [from, to].map(({ column, table }) => (column.words === '' ? table.words : column.words));
        const sameWords = words === others;
        if (sameWords || isSame$1(many, one)) {
            const named = `both names say ${many.map(plainWord).join(' ')}`;
            if (from.column.isKey)
                return link(sameWords ? 92 : 86, named);
            if (to.column.isKey)
                return isOwner ? link(76, named) : undefined;
            return sameWords ? link(62, named) : undefined;
        }
        const named = nameless(to.column.stem);
        if (!from.column.isKey &&
            named.length < to.column.stem.length &&
            isSame$1(nameless(many), named.length > 0 ? named : to.table.stem)) {
            return link(64, `both names say ${nameless(many).map(plainWord).join(' ')}`);
        }
        const isPart = many.includes('sub') || one.includes('sub');
        if (isPart && many.includes('sub') !== one.includes('sub'))
            return undefined;
        if (isOwner && endsWith(many, one, from.column.keyFirst)) {
            return link(from.column.isKey ? 80 : 66, `the name ends in that of the table`);
        }
        const owns = endsWith(to.table.stem, many, false) && endsWith(one, many, to.column.keyFirst);
        return owns && from.column.isKey && to.column.isKey
            ? link(80, `both names end in ${many.map(plainWord).join(' ')}`)
            : undefined;
    }
    /** How much it weighs that the table is named for the key, and that both say by the same word that they are keys: of `id` and `code` the `id`. */
    const OWNED = 4;
    const SAME_KEY = 1;
    function nameless(stem) {
        return stem.filter((token) => token !== 'name');
    }
    function plainWord(token) {
        return token.replace('~', '');
    }
    function isSame$1(left, right) {
        return left.length === right.length && left.every((token) => right.includes(token));
    }
    /** Whether a name says `what` with something before it (after it, where what is described comes first). */
    function endsWith(name, what, first) {
        const part = first ? name.slice(0, what.length) : name.slice(-what.length);
        return name.length >= what.length && part.every((token, index) => token === what[index]);
    }

    /** Scores from which names say surely, or likely, that keys belong together. */
    const SURE = 86;
    const LIKELY = 76;
    /** Whether no two rows have the same value, and all have one. */
    function isUnique(column, { rowCount }) {
        return column.missing === 0 && column.distinct === rowCount;
    }
    /** Whether values can tell rows apart: texts, days and whole numbers. */
    function canBeKey(column) {
        return column.type === 'text' || column.type === 'date' || (column.type === 'number' && isWhole$2(column));
    }
    /** Whether a join leads from parts to the event that they are parts of: by the name of the key on either side, or of the table. */
    function leadsToEvent({ from, to }, names) {
        return (from.columns.some((name) => isEventKey(names.ofColumn(name))) ||
            [names.ofTable(to.table), ...to.columns.map((name) => names.ofColumn(name))].some(isKeyOfEvent));
    }
    /** Whether two joins lead in opposite directions between the same tables. */
    function isReverse(one, other) {
        return one.from.table === other.to.table && one.to.table === other.from.table;
    }
    /** Of joins between the same tables, the surer first, then by name, so that the order of the files does not matter. */
    function surestFirst(left, right) {
        return right.score - left.score || (textOf(left) < textOf(right) ? -1 : 1);
    }
    function textOf({ from, to }) {
        return [from.table, to.table, ...from.columns, ...to.columns].join('\n');
    }
    /** Whether rows have a day or count something, and so happen by themselves: two lists of events that have their goods in common lead to the goods alone. */
    function tellsOfEvents$1({ names }, { columns }, keys) {
        return columns.some((column) => {
            if (keys.includes(column))
                return false;
            const { concepts } = names.meaningOf(column.name);
            return (column.type === 'date' ||
                column.type === 'datetime' ||
                (column.type === 'number' && COUNTED.some((idea) => concepts.has(idea))));
        });
    }
    const COUNTED = ['quantity', 'amount', 'revenue', 'total', 'sale', 'visits', 'count'];

    /** Ideas in the name of a table that tells of something else than sales. */
    const NOT_SALES = [
        'return',
        'cancel',
        'payment',
        'target',
        'visits',
        'stock',
        'procure',
        'ship',
        'deliver',
        'rating',
        'estimate',
        'previous',
        'promotion',
        'list',
    ];
    /** What speaks for and against a table of sales. */
    const MONEY$1 = 4;
    const QUANTITY = 3;
    const ORDER = 2;
    const PRODUCT = 2;
    const CUSTOMER = 1;
    const DATE = 1;
    /** The finest table of sales: that whose columns tell most of a sale, or the lines that lead to it; of equal ones that with more rows. */
    function factOf(search) {
        const scores = new Map(search.tables.map((table) => [table, scoreOf(table, search)]));
        const best = search.tables.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || b.rowCount - a.rowCount || (a.table < b.table ? -1 : 1));
        const [first] = best;
        return (first &&
            linesOf(first, best.filter((table) => !isOther(table, search)), search));
    }
    /** Whether a table is named for something else than sales. */
    function isOther({ table }, { names }) {
        return names.ofTable(table).stem.some((token) => NOT_SALES.includes(token));
    }
    function linesOf(whole, tables, search) {
        const lines = tables.find((table) => search.joins.some((join) => join.from.table === table.table && join.to.table === whole.table && leadsToEvent(join, search.names)) && tellsWhat(table, search));
        return lines === undefined
            ? whole
            : linesOf(lines, tables.filter((table) => table !== lines), search);
    }
    /** Whether rows say what was sold, or how much of it. */
    function tellsWhat(table, search) {
        const roles = search.rolesOf(table);
        return leadsTo$2(table, 'product', search) || roles.has('product') || roles.has('quantity');
    }
    function leadsTo$2({ table }, idea, { joins, names }) {
        return joins.some(({ from }) => from.table === table && from.columns.some((name) => names.ofColumn(name).stem.includes(idea)));
    }
    function scoreOf(table, search) {
        const roles = search.rolesOf(table);
        const date = roles.get('date');
        const has = (role, idea = role) => roles.has(role) || leadsTo$2(table, idea, search);
        const isMoney = roles.has('revenue') || (roles.has('price') && roles.has('quantity'));
        const parts = [
            [isMoney, MONEY$1],
            [!isMoney && roles.has('quantity'), QUANTITY],
            [has('order'), ORDER],
            [has('product'), PRODUCT],
            [has('customer'), CUSTOMER],
            [date !== undefined, DATE],
            [date !== undefined && search.names.saleDate(date) === 0, -3],
            [isOther(table, search), -8],
            [search.joins.some((join) => join.to.table === table.table && !leadsToEvent(join, search.names)), -6],
        ];
        return parts.reduce((sum, [holds, weight]) => sum + (holds ? weight : 0), 0);
    }

    /** A share of rows that is as good as all: a few may be wrong in the data. */
    const NEARLY_ALL = 0.999;
    /**
     * Chooses among joins, surest first, such that at most one way leads from a table to another. Of two ways that lead to the same rows the one by
     * more tables stays, as all tables on it can use it; where they differ the second gets a name of its own for the table in which they meet.
     */
    function choosePaths(found, targets) {
        const choice = new PathChoice(found, targets);
        for (let ways = choice.twoWays(); ways !== undefined; ways = choice.twoWays())
            choice.settle(...ways);
        return { joins: [...choice.joins, ...choice.apart], notes: choice.notes };
    }
    class PathChoice {
        /** Joins by the tables' own names, and those that lead to a table under a second name. */
        joins = [];
        apart = [];
        notes = [];
        #targets;
        #names;
        constructor(found, targets) {
            this.#targets = targets;
            this.#names = new Set(targets.map(({ name }) => name));
            for (const join of found) {
                if (join.alias !== undefined)
                    this.#addAs(join, join.alias);
                else if (this.#hasPair(join))
                    this.#setApart(join);
                else if (!leadsTo$1(this.joins, join.to.table, join.from.table))
                    this.joins = [...this.joins, join];
            }
        }
        /** Two ways from one table to another that have no part in common; undefined where there are none. */
        twoWays() {
            for (const { name } of this.#targets) {
                const ways = waysFrom(this.joins, name);
                for (const one of ways) {
                    const other = ways.find((way) => way[0] !== one[0] && way.at(-1) !== one.at(-1) && endOf(way) === endOf(one));
                    if (other !== undefined)
                        return one.length <= other.length ? [one, other] : [other, one];
                }
            }
            return undefined;
        }
        /** Cuts one of two ways, the first of which is not the longer one. */
        settle(short, long) {
            const [first] = short;
            if (first !== undefined && short.length === 1 && agree(short, long)) {
                this.joins = this.joins.filter((join) => join !== first);
                return;
            }
            const ends = [short, long].flatMap((way) => way.at(-1) ?? []);
            const last = ends
                .toSorted((a, b) => Number(isDeclared(b)) - Number(isDeclared(a)) || (short.length < long.length ? 0 : surestFirst(a, b)))
                .at(-1);
            if (last === undefined)
                return;
            this.joins = this.joins.filter((join) => join !== last);
            this.#setApart(last, short);
        }
        #hasPair({ from, to }) {
            return this.joins.some((one) => one.from.table === from.table && one.to.table === to.table);
        }
        /** Gives a join a second name of its target: that of its column, which says in which role the table is met; nothing is lost without one where the table has only its key. */
        #setApart(join, way) {
            const { from, to } = join;
            const [column = ''] = from.columns;
            const target = this.#targets.find(({ name }) => name === to.table);
            if ((target?.columns ?? 0) <= to.columns.length && !isDeclared(join))
                return;
            const isShared = this.joins.some((one) => one.from.columns[0] === column && one.to.table === to.table);
            const as = this.#freeName(isShared ? `${from.table}_${to.table}` : column);
            this.#addAs(join, as);
            if (way !== undefined)
                this.notes.push(severalWays(join, as, way.map((one) => one.from.table).join(' → ')));
        }
        #addAs(join, as) {
            this.#names.add(as);
            this.apart = [...this.apart, { ...join, as }];
        }
        #freeName(name) {
            let free = name;
            for (let count = 2; this.#names.has(free); count += 1)
                free = `${name}_${String(count)}`;
            return free;
        }
    }
    function isDeclared({ score }) {
        return score === Infinity;
    }
    function endOf(way) {
        return way.at(-1)?.to.table;
    }
    /** All ways that begin at a table, each with one join at least. */
    function waysFrom(joins, table) {
        return joins
            .filter(({ from }) => from.table === table)
            .flatMap((join) => [[join], ...waysFrom(joins, join.to.table).map((rest) => [join, ...rest])]);
    }
    function leadsTo$1(joins, from, to) {
        return from === to || waysFrom(joins, from).some((way) => endOf(way) === to);
    }
    /** Whether the second way leads to the same rows as the first, and as often. */
    function agree(first, second) {
        const other = rowsAlong(second);
        let met = 0;
        let same = 0;
        rowsAlong(first).forEach((row, index) => {
            if (row < 0)
                return;
            met += 1;
            if (other[index] === row)
                same += 1;
        });
        return same >= met * NEARLY_ALL;
    }
    function rowsAlong(way) {
        const [first, ...others] = way.map(({ match }) => match.rows);
        return others.reduce((rows, next) => rows.map((row) => (row < 0 ? -1 : (next[row] ?? -1))), first ?? new Int32Array(0));
    }
    function severalWays({ from, to }, as, way) {
        const key = `${from.table}.${from.columns.join(', ')}`;
        const declaration = `${from.table}.${from.columns[0] ?? ''} = ${to.table}.${to.columns[0] ?? ''}`;
        return {
            code: 'several-ways',
            message: `'${to.table}' is met in two ways that lead to different rows: by ${way} it is '${to.table}', by ${key} it is '${as}'. To have it the other way, set joins="${declaration}"`,
            table: to.table,
            params: { table: to.table, from: key, as, joins: declaration },
        };
    }

    /** Least share of a table's different days that the calendar must have. */
    const CONTAINED = 0.9;
    /** Least share of a calendar's other columns that tell of periods where its name does not say that it is one. */
    const PERIODS = 0.5;
    /** Joins of days are surer the more a column is the date of the sale. */
    const SCORE$1 = 60;
    const DATE_OF_SALE = 10;
    /** Joins from the days of tables that tell of events to tables with a row per day, the date of the sale before others. */
    function calendarJoins(search, known) {
        const calendars = search.tables.filter((table) => isCalendar(search, table));
        const events = search.tables.filter((table) => !calendars.includes(table) && tellsOfEvents(search, table, known));
        return calendars.flatMap((calendar) => events.flatMap((table) => joinsOf(search, { table, calendar, known })));
    }
    /** Whether a table has a row per day and tells of its days alone. */
    function isCalendar({ names }, table) {
        if (!table.columns.some((column) => column.type === 'date' && isUnique(column, table)))
            return false;
        const others = table.columns.filter(({ type }) => type !== 'date');
        const named = names.ofTable(table.table).stem;
        if (named.length > 0 && named.every((token) => token === 'date' || token === 'period'))
            return true;
        const periods = others.filter(({ name }) => {
            const { concepts } = names.meaningOf(name);
            return concepts.has('period') || concepts.has('date');
        });
        return others.length > 0 && periods.length >= others.length * PERIODS;
    }
    /** Whether a table's days are those of a sale or of what follows from it: nothing leads to it, but parts of orders. */
    function tellsOfEvents({ names }, { table }, known) {
        return known.filter(({ to }) => to.table === table).every((join) => leadsToEvent(join, names));
    }
    function joinsOf(search, { table, calendar, known }) {
        if (!search.isOpen(table.table, calendar.table))
            return [];
        const keys = calendar.columns.filter((column) => column.type === 'date' && isUnique(column, calendar));
        const isKnown = (name) => known.some(({ from, to }) => from.table === table.table && to.table === calendar.table && from.columns.includes(name));
        return table.columns.flatMap((column) => {
            if (column.type !== 'date' || column.distinct === 0 || isKnown(column.name))
                return [];
            const key = alikeIn(search, column, keys);
            if (key === undefined)
                return [];
            const refs = [
                { table: table.table, columns: [column.name] },
                { table: calendar.table, columns: [key.name] },
            ];
            const match = search.match(...refs);
            if (match.met < column.distinct * CONTAINED)
                return [];
            return [
                {
                    from: refs[0],
                    to: refs[1],
                    match,
                    score: SCORE$1 + DATE_OF_SALE * search.names.saleDate(column.name),
                    words: 'the other table has a row per day',
                },
            ];
        });
    }
    /** Of a calendar's day columns the one that is a key as the column is: both say so by name, or neither does. */
    function alikeIn({ names }, column, keys) {
        const { isKey } = names.ofColumn(column.name);
        return keys.find((key) => names.ofColumn(key.name).isKey === isKey) ?? keys[0];
    }

    /** In how few rows the one side may repeat a key where it is named for it: the first is met, and the reader is told. */
    const FEW_DOUBLED = 0.02;
    /** Least share of different keys to be found, where names are sure, likely and weak. */
    const CONTAINED_SURE = 0.5;
    const CONTAINED_LIKELY = 0.8;
    const CONTAINED_WEAK = 0.95;
    /** Of a table that few rows of the other look up (returned orders), nearly all keys must be met. */
    const COVERED = 0.9;
    /** The joins by one column that lead from one table to another. */
    function candidatesBetween(search, from, to) {
        if (!search.isOpen(from.table, to.table))
            return [];
        const keys = to.rowCount === 0 ? to.columns : to.columns.filter((column) => isNearlyUnique(column, to));
        return from.columns.flatMap((column) => keys.flatMap((key) => candidateOf(search, { table: from, column }, { table: to, column: key }) ?? []));
    }
    /** A join by one column on either side; undefined where names do not point to it or values speak against it. */
    function candidateOf(search, from, to) {
        const link = linkOf(nameOf$1(search, from), nameOf$1(search, to));
        if (link === undefined)
            return undefined;
        // Of a table without rows the name alone says what belongs to it.
        const isEmpty = from.table.rowCount === 0 || to.table.rowCount === 0;
        if (isEmpty ? !link.isOwner || link.score < SURE : !typesMeet(from.column, to.column, link.score))
            return undefined;
        const keys = [refOf(from), refOf(to)];
        const isOwn = isOwnKey(search, from);
        // The key of a table's own rows leads to rows of the same key alone, not to whatever has the same numbers.
        if (isOwn && link.score < SURE + SAME_WORDS)
            return undefined;
        if (!isOwn && !link.isOwner && hasOwnKey(search, to))
            return undefined;
        const match = search.match(...keys);
        const keyed = from.table.rowCount - match.missing;
        // A few wrong keys that are all different weigh little beside the many rows that find theirs.
        const contained = isEmpty ? 1 : Math.max(match.met / from.column.distinct, (keyed - match.unmatched) / keyed);
        const covered = match.met / Math.max(1, to.table.rowCount - to.column.missing - match.doubled);
        const { stem } = search.names.ofColumn(from.column.name);
        const score = link.score + (stem.at(-1) === 'date' ? search.names.saleDate(from.column.name) : 0);
        const candidate = { from: keys[0], to: keys[1], match, ...link, score, stem, isOwnKey: isOwn, contained, covered };
        return isEmpty || isHeldByValues(search, candidate, from, to) ? candidate : undefined;
    }
    /** Between a link by words of equal meaning and one by equal words. */
    const SAME_WORDS = 6;
    function nameOf$1({ names }, { table, column }) {
        return { column: names.ofColumn(column.name), table: names.ofTable(table.table) };
    }
    function refOf({ table, column }) {
        return { table: table.table, columns: [column.name] };
    }
    function isOwnKey({ names }, { table, column }) {
        const { stem } = names.ofColumn(column.name);
        const own = names.ofTable(table.table).stem;
        return isUnique(column, table) && stem.every((token) => own.includes(token)) && [0, own.length].includes(stem.length);
    }
    function isNearlyUnique(column, { rowCount }) {
        const present = rowCount - column.missing;
        return canBeKey(column) && present > 0 && column.distinct >= present - Math.max(2, present * FEW_DOUBLED * 2);
    }
    function typesMeet(from, to, score) {
        if (!canBeKey(from) || from.distinct === 0 || (from.type === 'date' && to.type === 'date'))
            return false;
        if (score < LIKELY)
            return from.type === 'text' && to.type === 'text';
        // A day may be written as a number or a text.
        return from.type === to.type || [from.type, to.type].includes('text') || [from.type, to.type].includes('date');
    }
    function isHeldByValues(search, candidate, from, to) {
        const { score, isOwner, match, contained, covered } = candidate;
        if (match.met === 0)
            return false;
        if (!isOwner && tellsOfEvents$1(search, to.table, [to.column]) && !isEventKey(search.names.ofColumn(from.column.name)))
            return false;
        const present = to.table.rowCount - to.column.missing;
        const doubledAtMost = isOwner && score >= LIKELY ? Math.min(present / 5, Math.max(2, present * FEW_DOUBLED)) : 0;
        if (match.doubled > doubledAtMost)
            return false;
        // A table with a key of its own is not met by what else happens to differ in its rows.
        if (score < LIKELY)
            return contained >= CONTAINED_WEAK && !hasOtherKey(search, to);
        if (contained >= (score >= SURE ? CONTAINED_SURE : CONTAINED_LIKELY))
            return true;
        return score >= SURE + SAME_WORDS && covered >= COVERED && !isUnique(from.column, from.table) && sharesOneKey(search, from, to);
    }
    function hasOtherKey({ names }, { table, column }) {
        return table.columns.some((one) => one !== column && isUnique(one, table) && canBeKey(one) && names.ofColumn(one.name).isKey);
    }
    /** Whether the rows of a table have another column for their key, so that this one is the key of something else. */
    function hasOwnKey(search, { table, column }) {
        return table.columns.some((one) => one !== column && search.names.ofColumn(one.name).isKey && isOwnKey(search, { table, column: one }));
    }
    /** Whether no other column names a key of the other table too, as it does where both are lists of events. */
    function sharesOneKey(search, from, to) {
        const links = from.table.columns.filter((column) => to.table.columns.some((key) => {
            const link = linkOf(nameOf$1(search, { ...from, column }), nameOf$1(search, { ...to, column: key }));
            return link !== undefined && link.score >= LIKELY;
        }));
        return links.length === 1;
    }

    /** What names events: their parts and what follows from them lead to them. */
    const EVENTS = ['order', 'invoice', 'transaction', 'purchase', 'ship', 'return'];
    /** Of which share of its rows a table must know more for them to lead to it. */
    const WIDELY = 0.5;
    /** Of all candidates one target per column, and of two tables that could lead to each other one direction. */
    function chooseJoins(candidates, tables) {
        const best = candidates.filter((one) => candidates.every((other) => other === one || !isBeside(one, other) || goesBefore(one, other)));
        return best.filter((one) => best.every((other) => !isReverse(one, other) || leads(one, other, { candidates: best, tables })));
    }
    /** Whether two candidates would lead the same column to a target; that of a table's own rows may lead to several that know more of them. */
    function isBeside(one, other) {
        const sameColumn = one.from.table === other.from.table && one.from.columns[0] === other.from.columns[0];
        return sameColumn && (one.to.table === other.to.table || !one.isOwnKey);
    }
    function goesBefore(one, other) {
        const order = one.score - other.score || one.contained - other.contained || one.match.met - other.match.met;
        return order === 0 ? nameOf(one) < nameOf(other) : order > 0;
    }
    function nameOf({ to }) {
        return [to.table, ...to.columns].join('\n');
    }
    /** Whether of two joins in opposite directions the first is to be taken: the table that the key is of is led to, unless the other says more of its rows. */
    function leads(one, other, choice) {
        const toOwner = isToOwner(one, other);
        const outward = toOwner ? other : one;
        const isEvent = outward.stem.some((token) => EVENTS.includes(token));
        const extends_ = !isEvent && outward.contained >= WIDELY && isPlain(outward.to.table, outward.from.table, choice);
        return toOwner !== extends_;
    }
    /** Whether of two joins in opposite directions the first leads to the table that the key is of: by name, else the one with more keys. */
    function isToOwner(one, other) {
        if (one.isOwner !== other.isOwner)
            return one.isOwner;
        if (one.contained !== other.contained)
            return one.contained > other.contained;
        return nameOf(one) < nameOf(other);
    }
    /** Whether a table has no days and leads to no third table, so that it but says more of another's rows. */
    function isPlain(name, other, { candidates, tables }) {
        const table = tables.find((one) => one.table === name);
        const hasDays = table?.columns.some(({ type }) => type === 'date' || type === 'datetime') === true;
        return !hasDays && candidates.every(({ from, to }) => from.table !== name || to.table === other);
    }

    /** More columns than this are no key together. */
    const MOST_COLUMNS = 4;
    /** Least share of the rows with a key that must meet a row. */
    const MET = 0.8;
    const SCORE = 84;
    /** Joins by several columns of the same names that are keys together, where neither table leads to the other by one column. */
    function compositeJoins(search, chosen) {
        const found = [];
        for (const from of search.tables) {
            for (const to of search.tables) {
                const isFree = from !== to && search.isOpen(from.table, to.table) && !areJoined(from.table, to.table, chosen);
                const join = isFree ? compositeOf(search, from, to) : undefined;
                if (join !== undefined)
                    found.push(join);
            }
        }
        return found.filter((one) => found.every((other) => !isReverse(one, other) || meetsMore(one, other)));
    }
    function areJoined(a, b, joins) {
        return joins.some(({ from, to }) => [a, b].includes(from.table) && [a, b].includes(to.table));
    }
    function compositeOf(search, from, to) {
        const shared = to.columns.flatMap((key) => {
            const column = from.columns.find((one) => isShared(search, one, key));
            return column === undefined || isUnique(key, to) ? [] : [{ column, key }];
        });
        if (shared.length < 2 || shared.length > MOST_COLUMNS)
            return undefined;
        const columns = shared.map(({ key }) => key);
        if (tellsOfEvents$1(search, to, columns) && !columns.some(({ name }) => isEventKey(search.names.ofColumn(name))))
            return undefined;
        const keys = [
            { table: from.table, columns: shared.map(({ column }) => column.name) },
            { table: to.table, columns: shared.map(({ key }) => key.name) },
        ];
        const match = search.match(...keys);
        const present = from.rowCount - match.missing;
        if (match.doubled > 0 || match.met === 0 || present - match.unmatched < present * MET)
            return undefined;
        return {
            from: keys[0],
            to: keys[1],
            match,
            score: SCORE,
            words: 'they have the names of these keys in common, which are one together',
        };
    }
    function isShared({ names }, column, key) {
        const [one, other] = [names.ofColumn(column.name), names.ofColumn(key.name)];
        const sameName = one.isKey && other.isKey && one.words === other.words && one.stem.length > 0;
        return sameName && canBeKey(column) && column.type === key.type && column.type !== 'date' && column.distinct > 0;
    }
    /** Of two tables with one row per key each, the one with fewer rows leads to the other. */
    function meetsMore(one, other) {
        const rows = one.match.rows.length - other.match.rows.length;
        return rows === 0 ? one.from.table > other.from.table : rows < 0;
    }

    /** The joins between tables that names, types and values speak for, surest first; several ways may lead from one table to another. */
    function findJoins(tables, options) {
        const search = { ...options, tables };
        const candidates = tables.flatMap((from) => tables.flatMap((to) => (from === to ? [] : candidatesBetween(search, from, to))));
        const chosen = chooseJoins(candidates, tables);
        const keyed = [...chosen, ...compositeJoins(search, chosen)];
        return [...keyed, ...calendarJoins(search, keyed)].toSorted(surestFirst);
    }

    const PLACES = 'region continent country state city';
    const OF_WHOLES = 'date order customer-code customer-name product-code product-name category subcategory store-code store-name channel segment seller-code seller-name gender age promotion shipped delivered status discount';
    /** What a list of goods tells of. */
    const OF_GOODS = 'product-code product-name category subcategory price cost';
    /** What tables tell of, by the idea of the key that leads to them; the first that it has counts. */
    const TARGETS = [
        [['product', 'model'], OF_GOODS],
        [['customer', 'company', 'email'], `customer-code customer-name segment gender age ${PLACES}`],
        [['seller', 'staff', 'person'], 'seller-code seller-name'],
        [['store', 'location'], `store-code store-name channel ${PLACES}`],
        [['promotion'], 'promotion discount'],
        [['category', 'sub', 'group', 'department'], 'category subcategory'],
        [['channel', 'platform', 'method'], 'channel'],
        [['segment'], 'segment'],
        [['status'], 'status'],
        [['region', 'continent', 'country', 'state', 'city', 'zone', 'postal'], PLACES],
    ];
    /** What a table behind an unknown key may tell of. */
    const OF_OTHERS = `product-name category subcategory customer-name store-name channel segment ${PLACES}`;
    /** What the price or cost of a catalogue loses beside one of the sale itself, and what any column loses by each table between. */
    const CATALOGUE = 20;
    const STEP = 3;
    /** What money of a whole loses where its parts tell of none. */
    const WHOLE_MONEY = 30;
    const MONEY = ['revenue', 'cost', 'profit'];
    /** The tables that can be reached from one, nearest first, with what they can tell of. */
    function placesFrom(table, search) {
        const places = [];
        const { joins } = search;
        const visit = (from, before) => {
            for (const join of joins) {
                if (join.from.table !== from || join.as !== undefined)
                    continue;
                const place = placeOf(join, before, search);
                places.push(place);
                visit(join.to.table, place);
            }
        };
        visit(table, undefined);
        return places.toSorted((a, b) => a.way.length - b.way.length);
    }
    function placeOf(join, before, { names, isPriced }) {
        const keys = join.from.columns.map((name) => names.ofColumn(name));
        const isWhole = (before?.isWhole ?? true) && leadsToEvent(join, names);
        const isFirst = before === undefined || before.isWhole;
        const said = keys.flatMap(({ stem }) => stem);
        const isMute = join.score === Infinity && said.every((idea) => idea.startsWith('~'));
        const ideas = isMute ? ideasOf(join.to, names) : said;
        const isGoods = isFirst && ideas.every((idea) => idea.startsWith('~')) && isPriced(join.to.table);
        const of = isGoods ? 'product' : before?.of !== undefined && sharesWord(ideas, before) ? before.of : undefined;
        return {
            table: join.to.table,
            way: [...(before?.way ?? []), join],
            isWhole,
            targets: isWhole
                ? toTargets(`${OF_WHOLES} ${PLACES}`)
                : isGoods
                    ? toTargets(OF_GOODS)
                    : isFirst
                        ? targetsOf(ideas)
                        : before.targets,
            ...(of === undefined ? {} : { of }),
            isMute,
            steps: (before?.steps ?? 0) + (isWhole ? 0 : 1),
        };
    }
    /** What a table and its key are named for; people may be anyone. */
    function ideasOf({ table, columns }, names) {
        const ideas = [names.ofTable(table), ...columns.map((name) => names.ofColumn(name))].flatMap(({ stem }) => stem);
        return ideas.filter((idea) => idea !== 'person');
    }
    /** Whether a key is called after that which led to its table: `pizza_type_id` in the table that `pizza_id` leads to. */
    function sharesWord(ideas, { way }) {
        const last = way.at(-1)?.from.columns.join(' ').toLowerCase() ?? '';
        return ideas.some((idea) => idea.startsWith('~') && last.includes(idea.slice(1)));
    }
    function targetsOf(ideas) {
        if (ideas.includes('date'))
            return undefined;
        const known = TARGETS.find(([keys]) => keys.some((key) => ideas.includes(key)));
        return toTargets(known?.[1] ?? OF_OTHERS);
    }
    function toTargets(text) {
        return new Set(text.split(' '));
    }
    /** What a column's fit for a target loses by its place; `Infinity` where nothing there can have it. `withMoney`: the whole may tell of money. */
    function distanceOf(target, { targets, isWhole, steps }, withMoney) {
        if (isWhole && withMoney && MONEY.includes(target))
            return WHOLE_MONEY;
        if (targets?.has(target) !== true)
            return Infinity;
        return STEP * steps + (target === 'price' || target === 'cost' ? CATALOGUE : 0);
    }

    /** What a day of a calendar loses beside one of the sale itself. */
    const CALENDAR_DAY = 50;
    /**
     * The profile of a table's rows with the columns of all tables that they lead to: what roles of joined tables are found in. Of keys that are equal
     * the side of the rows stays, unless it says nothing by its name. Days are those of the rows and of the wholes that they are parts of.
     */
    function wideProfile(of, places, { tables, profiles }, wideness) {
        const at = tables.findIndex(({ name }) => name === of);
        const own = profiles[at];
        const { rowCount = 0 } = tables[at] ?? {};
        const first = sampledRows(rowCount);
        const byTable = new Map(places.map((place) => [place.table, place]));
        const reached = places.flatMap((place) => {
            const index = tables.findIndex(({ name }) => name === place.table);
            const [table, profile] = [tables[index], profiles[index]];
            if (table === undefined || profile === undefined)
                return [];
            const rows = first.map((row) => rowAlong(row, place.way));
            return table.columns.flatMap((column, position) => {
                const known = profile.columns[position];
                return known === undefined || !isTold(column, place, wideness) ? [] : [broughtTo(rows, column, known, place)];
            });
        });
        return {
            table: of,
            rowCount,
            columns: [...(own?.columns ?? []), ...reached],
            distance: (target, { table, name, type }) => {
                const place = table === undefined ? undefined : byTable.get(table);
                if (place === undefined)
                    return 0;
                // The title of goods is their name, that of people is their job or a form of address.
                if (/^(?:seller|customer)-name$/u.test(target) && /title$/iu.test(name))
                    return Infinity;
                if (place.targets === undefined)
                    return target === 'date' && type === 'date' ? CALENDAR_DAY : Infinity;
                return distanceOf(target, place, wideness.withMoney);
            },
        };
    }
    /** Whether a column of a table that is led to may have a role. */
    function isTold({ name, type }, { table, way, isWhole, isMute, targets }, { kept, withCalendar }) {
        if (kept.some((ref) => ref.table === table && ref.column === name))
            return true;
        const isDay = type === 'date' || type === 'datetime';
        if (targets === undefined)
            return withCalendar && type === 'date';
        return (isMute || way.at(-1)?.to.columns.includes(name) !== true) && (!isDay || isWhole);
    }
    function rowAlong(row, way) {
        return way.reduce((at, { match }) => (at < 0 ? -1 : (match.rows[at] ?? -1)), row);
    }
    /** A column as the rows that lead to it see it: the sampled values are theirs, the counts its own. */
    function broughtTo(rows, column, profile, { table, of }) {
        const sample = Float64Array.from(rows, (row) => (row < 0 ? Number.NaN : numberAt(column, row)));
        const missing = profile.missing === column.length ? rows.length : profile.missing;
        return { ...profile, table, ...(of === undefined ? {} : { of }), sample, missing };
    }

    /** Roles that tell of a sale alone: what other tables count is something else. */
    const OF_SALES = ['quantity', 'price', 'revenue', 'cost', 'profit', 'discount', 'visits', 'age'];
    /** Seeks roles in tables as they are joined, the first of which is that of sales. */
    class JoinedRoles {
        #profiled;
        #search;
        constructor(profiled, search) {
            this.#profiled = profiled;
            this.#search = search;
        }
        /** @throws SalesError `unknown-field`, `bad-type` where a role was set to a column that cannot have it */
        find(settings, before) {
            const { tables } = this.#profiled;
            const fact = tables[0]?.name ?? '';
            const chosen = [...rolesKept(before), ...settings.chosen(tables)];
            const detected = this.#rolesOf(fact, chosen);
            const roles = detected.roles.map((choice) => before?.roles.find(({ role }) => role === choice.role) ?? choice);
            const found = [...roles, ...this.#unreached(chosen, roles), ...this.#visits(chosen, roles)];
            const others = before?.otherRoles ?? this.#others(found);
            return {
                detected: { ...detected, costPerUnit: detected.costPerUnit || this.#isCatalogueCost(fact, found) },
                roles: found,
                others,
            };
        }
        /** The roles of a table's rows with all that they lead to; what stands farther off counts where nothing nearer tells of it. */
        #rolesOf(table, chosen) {
            const { vocabulary } = this.#search.names;
            const places = this.#placesOf(table);
            const kept = chosen.flatMap(({ ref }) => ref ?? []);
            const named = Object.fromEntries(chosen.map(({ role, ref }) => [
                role,
                ref === undefined ? '' : ref.table === table ? ref.column : `${ref.table}.${ref.column}`,
            ]));
            const near = detectRoles(wideProfile(table, places, this.#profiled, { kept, withMoney: false, withCalendar: false }), vocabulary, named);
            const has = (...roles) => roles.every((role) => near.roles.some((one) => one.role === role));
            const withMoney = !has('revenue') && !has('price', 'quantity') && !has('cost', 'profit');
            const withCalendar = !has('date');
            if (places.length === 0 || !(withMoney || withCalendar))
                return near;
            return detectRoles(wideProfile(table, places, this.#profiled, { kept, withMoney, withCalendar }), vocabulary, named);
        }
        /** Roles that were set to columns of tables to which that of sales does not lead. */
        #unreached(chosen, roles) {
            return chosen.flatMap(({ role, ref }) => ref === undefined || roles.some((one) => one.role === role) ? [] : [{ role, ref, reason: 'Set by the option roles.' }]);
        }
        /** Visits have a table of their own more often than not (DESIGN M8). */
        #visits(chosen, roles) {
            if ([...chosen, ...roles].some(({ role }) => role === 'visits'))
                return [];
            const found = this.#profiled.profiles.flatMap((profile) => detectRoles(profile, this.#search.names.vocabulary).roles);
            return found.filter(({ role }) => role === 'visits').slice(0, 1);
        }
        /** The roles of other tables of events where their rows do not lead to the column that has the role among sales. */
        #others(roles) {
            const [fact, ...tables] = this.#profiled.tables.map(({ name }) => name);
            const wholes = new Set(this.#placesOf(fact ?? '')
                .filter(({ isWhole }) => isWhole)
                .map(({ table }) => table));
            const events = tables.filter((name) => wholes.has(name) || !this.#search.joins.some(({ to }) => to.table === name));
            return events.flatMap((table) => {
                const reached = new Set([table, ...this.#placesOf(table).map((place) => place.table)]);
                const isMissed = ({ role }) => {
                    const first = roles.find((one) => one.role === role);
                    return first !== undefined && !OF_SALES.includes(role) && !reached.has(first.ref.table);
                };
                const own = this.#rolesOf(table, []).roles;
                // What has no days tells of no events: a list of shippers that nothing leads to has no customers.
                return own.some(({ role }) => role === 'date' || role === 'visits') ? own.filter(isMissed) : [];
            });
        }
        #placesOf(table) {
            return placesFrom(table, this.#search);
        }
        /** Whether the cost is that of a list of products, and so of one piece (DESIGN R4). */
        #isCatalogueCost(fact, roles) {
            const cost = roles.find(({ role }) => role === 'cost')?.ref.table;
            return cost !== undefined && cost !== fact && this.#placesOf(fact).some(({ table, isWhole }) => table === cost && !isWhole);
        }
    }

    const DAY_MS = 86_400_000;
    /** The id of a row whose key is missing. */
    const MISSING = -1;
    /** The id of a row whose key no row of the other side has. */
    const UNKNOWN = -2;
    /** The keys of two columns, by value: see `joinRows`. */
    function keyIds(from, to) {
        if (from.type === 'text' && to.type === 'text') {
            const codes = new Map(to.dictionary.map((text, code) => [text, code]));
            const known = Int32Array.from(from.dictionary, (text) => codes.get(text) ?? UNKNOWN);
            return { from: idsOf(from, (code) => known[code]), to: idsOf(to, (code) => code), count: to.dictionary.length };
        }
        return numberIds({ column: from, keyOf: keyOf(from, to) }, { column: to, keyOf: keyOf(to, from) });
    }
    /** Pairs of keys as one key. */
    function pairIds(left, right) {
        const index = new NumberIndex();
        const pairs = (side, idOf) => left[side].map((first, row) => {
            const second = right[side][row];
            if (first === MISSING || second === MISSING)
                return MISSING;
            return first < 0 || second < 0 ? UNKNOWN : idOf(first * right.count + second);
        });
        const to = pairs('to', (pair) => index.idOf(pair));
        return { to, from: pairs('from', (pair) => index.find(pair) ?? UNKNOWN), count: index.count };
    }
    /** Whole numbers of a short range are their own ids, others are numbered by a hash index. */
    function numberIds(from, to) {
        const range = to.keyOf === undefined ? wholeRange(to.column) : undefined;
        if (range !== undefined) {
            const { min, count } = range;
            const idOf = (key) => {
                const id = key - min;
                return id >= 0 && id < count && Number.isInteger(id) ? id : UNKNOWN;
            };
            return { from: idsOf(from.column, idOf, from.keyOf), to: idsOf(to.column, idOf), count };
        }
        const index = new NumberIndex();
        const ids = idsOf(to.column, (key) => index.idOf(key), to.keyOf);
        return { from: idsOf(from.column, (key) => index.find(key) ?? UNKNOWN, from.keyOf), to: ids, count: index.count };
    }
    function wholeRange(column) {
        const isWhole = column.type === 'date' || (column.type === 'number' && column.kind === 'decimal');
        if (!isWhole || column.missing === column.length)
            return undefined;
        const count = column.max - column.min + 1;
        return count <= Math.max(2 ** 16, 8 * column.length) ? { min: column.min, count } : undefined;
    }
    function idsOf(column, idOf, keyOf) {
        const { length, valid } = column;
        const stored = column.type === 'text' ? column.codes : column.values;
        const ids = new Int32Array(length);
        for (let row = 0; row < length; row++) {
            if (valid !== undefined && ((valid[row >> 3] >> (row & 7)) & 1) === 0) {
                ids[row] = MISSING;
                continue;
            }
            const key = keyOf === undefined ? stored[row] : keyOf(stored[row]);
            ids[row] = Number.isNaN(key) ? UNKNOWN : idOf(key);
        }
        return ids;
    }
    function keyOf(column, other) {
        const types = [column.type, other.type];
        if (types.includes('date'))
            return dayKey(column);
        if (types.includes('datetime'))
            return column.type === 'datetime' ? undefined : () => NaN;
        if (column.type === 'text')
            return codeKey(column.dictionary, numberOfText);
        if (column.type !== 'number' || column.kind === 'float' || column.scale === 0)
            return undefined;
        if (other.type === 'number' && other.kind === 'decimal' && other.scale === column.scale)
            return undefined;
        const unit = powerOfTen(column.scale);
        return (stored) => stored / unit;
    }
    function dayKey(column) {
        switch (column.type) {
            case 'date':
                return undefined;
            case 'text':
                return codeKey(column.dictionary, dayOfText);
            case 'datetime':
                // The day of an instant depends on the time zone of whoever asks.
                return column.instant ? () => NaN : (ms) => Math.floor(ms / DAY_MS);
            case 'number': {
                const unit = column.kind === 'decimal' ? powerOfTen(column.scale) : 1;
                return (stored) => dayOfDigits(stored / unit);
            }
            case 'boolean':
                return () => NaN;
        }
    }
    /** Each text of a dictionary is read once. */
    function codeKey(dictionary, read) {
        const keys = Float64Array.from(dictionary, read);
        return (code) => keys[code];
    }
    function numberOfText(text) {
        const number = Number(text);
        return String(number) === text ? number : NaN;
    }
    function dayOfText(text) {
        if (/^\d{8}$/.test(text))
            return dayOfDigits(Number(text));
        return /^\d{4}-\d\d-\d\d$/.test(text) ? (parsePeriod(text)?.from ?? NaN) : NaN;
    }
    /** The day that a number such as 20190101 writes. */
    function dayOfDigits(digits) {
        const date = digits % 100;
        const month = Math.floor(digits / 100) % 100;
        const year = Math.floor(digits / 10_000);
        const isDate = Number.isInteger(digits) && year >= 1000 && year <= 9999 && month >= 1 && month <= 12;
        return isDate && date >= 1 && date <= monthLength(year * 12 + month - 1) ? dayOf$1(year, month, date) : NaN;
    }

    /**
     * Joins two tables many-to-one by key columns, one or several on either side, in the same order.
     * Keys meet by value, however they are stored: numbers of any scale (also with a text that writes the number the shortest way, `11000`), texts
     * exactly, datetimes by the millisecond, dates by the day: with datetimes (but instants), with numbers and texts such as 20190101, with ISO texts.
     * O(rows of both).
     */
    function joinRows(from, to) {
        const ids = from.map((column, k) => keyIds(column, to[k])).reduce(pairIds);
        const firsts = new Int32Array(ids.count).fill(-1);
        let doubled = 0;
        for (let row = 0; row < ids.to.length; row++) {
            const id = ids.to[row];
            if (id < 0)
                continue;
            if (firsts[id] < 0)
                firsts[id] = row;
            else
                doubled++;
        }
        // The ids are no longer needed, so the rows take their place.
        const rows = ids.from;
        let missing = 0;
        let unmatched = 0;
        for (let row = 0; row < rows.length; row++) {
            const id = rows[row];
            const met = id < 0 ? -1 : firsts[id];
            rows[row] = met;
            if (id === MISSING)
                missing++;
            else if (met < 0)
                unmatched++;
        }
        return { rows, missing, unmatched, doubled };
    }

    /** Of how many rows without a partner the place is told. */
    const SHOWN_ROWS = 10;
    /** The key of a row as one would write it, undefined where a part of it is missing. */
    function keyText(columns, row) {
        const parts = columns.map((column) => textAt$1(column, row));
        return parts.includes(undefined) ? undefined : parts.join(', ');
    }
    /** The columns of a key. */
    function keyColumns({ table: name, columns }, tables) {
        const found = tables.find((table) => table.name === name)?.columns ?? [];
        return columns.flatMap((wanted) => found.find((column) => column.name === wanted) ?? []);
    }
    /** A join as the catalog tells of it: the sentence says why, and how many rows find their key. */
    function countedJoin({ from, to }, words, { rows, missing, unmatched }) {
        const keyed = rows.length - missing;
        const found = unmatched === 0 ? 'every key is found' : `${String(keyed - unmatched)} of ${String(keyed)} keys are found`;
        return { from, to, missing, unmatched, reason: `${words.charAt(0).toUpperCase()}${words.slice(1)}; ${found}.` };
    }
    /** What speaks for a join, without the counts. */
    function wordsOf(reason) {
        return reason.slice(0, reason.lastIndexOf(';'));
    }
    /** What is to be told of keys that the other table lacks (DESIGN 3.4); undefined where there are none. */
    function unmatchedNote({ from, to, unmatched }, rows, keys) {
        if (unmatched === 0)
            return undefined;
        const places = [];
        for (let row = 0; row < rows.length && places.length < SHOWN_ROWS; row += 1) {
            if ((rows[row] ?? -1) < 0 && keyText(keys, row) !== undefined)
                places.push(row);
        }
        const example = keyText(keys, places[0] ?? 0) ?? '';
        const column = from.columns.join(', ');
        const words = counted$1(unmatched, 'row has', 'rows have');
        return {
            code: 'unmatched-keys',
            message: `${words} a key in '${from.table}.${column}' that '${to.table}' does not have, such as '${example}'; there they count as (blank)`,
            table: from.table,
            column,
            count: unmatched,
            rows: places,
            params: { table: from.table, column, other: to.table, count: unmatched, example },
        };
    }
    /** The catalog with the keys of joins counted anew after rows were added to a table. O(rows of the tables that it is joined with). */
    function joinsAfter(catalog, tables, added) {
        const named = catalog.tables.flatMap(({ name, sameAs = name }) => tables.filter((table) => table.name === sameAs).map((table) => ({ ...table, name })));
        const sameAs = (name) => catalog.tables.find((one) => one.name === name)?.sameAs ?? name;
        const touched = catalog.joins.filter(({ from, to }) => [from.table, sameAs(to.table)].includes(added));
        if (touched.length === 0)
            return catalog;
        const counts = new Map(touched.map((join) => {
            const keys = keyColumns(join.from, named);
            const joined = joinRows(keys, keyColumns(join.to, named));
            const now = countedJoin(join, wordsOf(join.reason), joined);
            return [join, { now, note: unmatchedNote(now, joined.rows, keys) }];
        }));
        const isOld = ({ code, table, column, params }) => code === 'unmatched-keys' &&
            touched.some(({ from, to }) => from.table === table && from.columns.join(', ') === column && params?.['other'] === to.table);
        return {
            ...catalog,
            joins: catalog.joins.map((join) => counts.get(join)?.now ?? join),
            warnings: [...catalog.warnings.filter((note) => !isOld(note)), ...[...counts.values()].flatMap(({ note }) => note ?? [])],
        };
    }

    /** Looks at the keys of tables; each pair of keys is looked at once. */
    class KeyMatches {
        #tables;
        #known = new Map();
        constructor(tables) {
            this.#tables = tables;
        }
        /** Which row of one table each row of another meets. */
        match(from, to) {
            const name = JSON.stringify([from, to]);
            const known = this.#known.get(name);
            if (known !== undefined)
                return known;
            const joined = joinRows(this.columnsOf(from), this.columnsOf(to));
            const match = { ...joined, met: countMet(joined.rows, this.columnsOf(to)[0]?.length ?? 0) };
            this.#known.set(name, match);
            return match;
        }
        /** The columns of a key. */
        columnsOf(key) {
            return keyColumns(key, this.#tables);
        }
        /** The key that most rows have, in words, and how many they are. */
        commonest(key) {
            const { rows } = joinRows(this.columnsOf(key), this.columnsOf(key));
            const counts = new Int32Array(rows.length);
            let most = -1;
            rows.forEach((row) => {
                if (row < 0)
                    return;
                counts[row] = (counts[row] ?? 0) + 1;
                if (most < 0 || (counts[row] ?? 0) > (counts[most] ?? 0))
                    most = row;
            });
            return { value: keyText(this.columnsOf(key), most) ?? '', count: counts[most] ?? 0 };
        }
    }
    function countMet(rows, length) {
        const met = new Uint8Array(length);
        let count = 0;
        for (const row of rows) {
            if (row < 0 || met[row] === 1)
                continue;
            met[row] = 1;
            count += 1;
        }
        return count;
    }

    /**
     * Finds out how several tables belong together, which of them tells of sales, and what their columns mean. Joins and roles of `before`, the
     * catalog before rows were added, stay as they were.
     * @throws SalesError `bad-join`, and `unknown-field`, `bad-type` where a role was set to a column that cannot have it
     */
    function describeTables(groups, settings, before) {
        const tables = groups.map(({ table }) => table);
        const profiles = tables.map(profileTable);
        const known = {
            groups,
            tables,
            profiles,
            matches: new KeyMatches(tables),
            names: new KeyNames(tables.map(({ name }) => name), settings.vocabulary),
        };
        const paths = before === undefined ? pathsOf(known, settings) : { joins: joinsBefore(before, known), notes: [] };
        const fact = before?.tables[0]?.name ?? factIn(known, paths.joins);
        const search = { joins: paths.joins, names: known.names, isPriced: (table) => isPriced(known, table) };
        const ordered = inOrder(known, search, fact);
        const found = new JoinedRoles(ordered, search).find(settings, before);
        const prepared = ordered.tables.map((table) => prepareTable(table, found));
        const ready = prepared.map(({ table }) => table);
        const catalog = catalogOf(ready, { ...found, profiles: ordered.profiles, settings });
        const timed = prepared.find((one) => one.timed !== undefined)?.timed;
        return { tables: ready, catalog: withJoins(catalog, { ...paths, known, others: found.others }), timed };
    }
    function pathsOf({ groups, tables, profiles, matches, names }, { joins = [] }) {
        const match = (from, to) => matches.match(from, to);
        const tableOf = (name) => (groups.find(({ table }) => table.name === name) ?? groups.find(({ files }) => files.includes(name)))?.table.name;
        const commonest = (key) => matches.commonest(key);
        const declared = declaredJoins(parseJoins(joins), { tables: profiles, match, tableOf, commonest });
        const isOpen = (one, other) => !declared.some(({ from, to, alias }) => alias === undefined && [one, other].includes(from.table) && [one, other].includes(to.table));
        const isDeclared = (table, columns) => declared.some(({ from }) => from.table === table && from.columns.join('\n') === columns.join('\n'));
        const found = findJoins(profiles, { match, isOpen, names }).filter(({ from }) => !isDeclared(from.table, from.columns));
        return choosePaths([...declared, ...found], tables.map(({ name, columns }) => ({ name, columns: columns.length })));
    }
    /** The joins that there were, looked at in the rows of now. */
    function joinsBefore({ joins, tables }, { matches }) {
        return joins.map(({ from, to, reason }) => {
            const sameAs = tables.find(({ name }) => name === to.table)?.sameAs;
            const target = { ...to, table: sameAs ?? to.table };
            const join = { from, to: target, match: matches.match(from, target), words: wordsOf(reason), score: Infinity };
            return sameAs === undefined ? join : { ...join, as: to.table };
        });
    }
    function factIn({ profiles, names }, joins) {
        const own = new Map(profiles.map((profile) => [
            profile,
            new Map(detectRoles(profile, names.vocabulary).roles.map(({ role, ref }) => [role, ref.column])),
        ]));
        return factOf({ tables: profiles, joins, names, rolesOf: (table) => own.get(table) ?? new Map() })?.table ?? '';
    }
    function isPriced({ profiles, names }, name) {
        const columns = profiles.find(({ table }) => table === name)?.columns ?? [];
        return columns.some(({ type, name: column }) => type === 'number' && names.meaningOf(column).concepts.has('price'));
    }
    /** The tables with that of sales first, then those it leads to, the nearest before others. */
    function inOrder({ tables, profiles }, search, fact) {
        const near = [fact, ...placesFrom(fact, search).map(({ table }) => table)];
        const order = [...near, ...tables.map(({ name }) => name)];
        const sorted = tables
            .map((table, index) => ({ table, profile: profiles[index] ?? profileTable(table) }))
            .toSorted((a, b) => order.indexOf(a.table.name) - order.indexOf(b.table.name));
        return { tables: sorted.map(({ table }) => table), profiles: sorted.map(({ profile }) => profile) };
    }
    /** A catalog of tables with their joins, second names of tables, and what is to be told of them. */
    function withJoins(catalog, { joins, notes, known, others }) {
        const placed = joins.map((one) => ({ one, join: toJoin(one) }));
        const second = joins.flatMap(({ as, to }) => (as === undefined ? [] : [{ as, of: to.table }]));
        const infos = second.map(({ as, of }) => {
            const rowCount = catalog.tables.find(({ name }) => name === of)?.rowCount ?? 0;
            return { name: as, rowCount, sameAs: of };
        });
        const columns = second.flatMap(({ as, of }) => catalog.columns
            .filter(({ table }) => table === of)
            .map(({ role: _, ...column }) => ({ ...column, table: as })));
        const wholes = wholesOf(catalog, { joins, known, others });
        const tables = [...catalog.tables, ...infos].map((info) => wholes.has(info.sameAs ?? info.name) ? { ...info, hasParts: true } : info);
        const told = placed.flatMap(({ one, join }) => {
            const unmatched = unmatchedNote(join, one.match.rows, known.matches.columnsOf(one.from));
            return [unmatched, doubledNote(one, known)].filter((note) => note !== undefined);
        });
        return {
            ...catalog,
            tables,
            columns: [...catalog.columns, ...columns],
            joins: placed.map(({ join }) => join),
            otherRoles: others,
            warnings: [...catalog.warnings, ...notes, ...told, ...unrelatedNotes(catalog, joins, others)],
        };
    }
    /** The tables of events that rows of others are parts of: those to which the key of an event leads, or which say when and in which order it was. */
    function wholesOf({ roles, columns }, { joins, known, others }) {
        const events = new Set([...roles, ...others].flatMap(({ role, ref }) => (role === 'order' || role === 'date' ? [ref.table] : [])));
        const isDay = ({ table, columns: keys }) => columns.some(({ table: of, name, type }) => of === table && keys.includes(name) && type === 'date');
        const wholes = joins.filter(({ from, to }) => !isDay(from) && (events.has(to.table) || from.columns.some((name) => isKeyOfEvent(known.names.ofColumn(name)))));
        return new Set(wholes.map(({ to }) => to.table));
    }
    function toJoin({ from, to, as, match, words }) {
        return countedJoin({ from, to: { ...to, table: as ?? to.table } }, words, match);
    }
    /** What is to be told of keys that the one side repeats: the first row is met (DESIGN T3). */
    function doubledNote({ to, match: { doubled } }, { matches }) {
        if (doubled === 0)
            return undefined;
        const { value } = matches.commonest(to);
        const column = to.columns.join(', ');
        const message = `${counted$1(doubled, 'row', 'rows')} of '${to.table}' ${doubled === 1 ? 'repeats' : 'repeat'} a key in '${column}', such as '${value}'; the first row of each key is used`;
        return {
            code: 'doubled-keys',
            message,
            table: to.table,
            column,
            count: doubled,
            params: { table: to.table, column, count: doubled, example: value },
        };
    }
    /** What is to be told of tables that neither lead to that of sales nor are led to, nor tell of the same days or goods. */
    function unrelatedNotes({ tables, roles }, joins, others) {
        const [fact] = tables;
        const related = new Set([fact?.name ?? '', ...[...roles, ...others].map(({ ref }) => ref.table)]);
        for (let size = 0; size < related.size;) {
            size = related.size;
            for (const { from, to } of joins)
                if (related.has(from.table) || related.has(to.table))
                    related.add(from.table).add(to.table);
        }
        return tables
            .filter(({ name }) => !related.has(name))
            .map(({ name }) => ({
            code: 'unrelated-table',
            message: `No key leads to or from the table '${name}', so it can only be asked by itself; if there is one, set joins="${fact?.name ?? ''}.column = ${name}.column"`,
            table: name,
            params: { table: name, fact: fact?.name ?? '' },
        }));
    }

    /** Tables that are joined many-to-one, each seen with the columns of all tables that its rows lead to. What was brought once is kept. */
    class JoinedTables {
        #tables;
        #joins;
        /** By table and table reached: the row that each row leads to, −1 where there is none. */
        #rows = new Map();
        /** Columns of other tables brought to the rows of a table. */
        #columns = new Map();
        constructor(tables, joins) {
            this.#tables = new Map(tables.map((table) => [table.name, table]));
            this.#joins = joins;
        }
        column(table, { table: owner, column: name }) {
            const found = this.#tables.get(owner)?.columns.find((column) => column.name === name);
            if (found === undefined || owner === table.name)
                return found;
            const key = JSON.stringify([table.name, owner, name]);
            const known = this.#columns.get(key);
            if (known !== undefined)
                return known;
            const rows = this.#rowsTo(table.name, owner);
            const brought = rows && gatherColumn(found, rows);
            if (brought !== undefined)
                this.#columns.set(key, brought);
            return brought;
        }
        get bytes() {
            const columns = Array.from(this.#columns.values(), (column) => {
                const values = column.type === 'text' ? column.codes : column.values;
                return values.byteLength + (column.valid?.byteLength ?? 0);
            });
            const rows = Array.from(this.#rows.values(), ({ byteLength }) => byteLength);
            return [...columns, ...rows].reduce((sum, bytes) => sum + bytes, 0);
        }
        #rowsTo(from, to) {
            const key = JSON.stringify([from, to]);
            const known = this.#rows.get(key);
            if (known !== undefined)
                return known;
            const last = pathsFrom(this.#joins, from).get(to)?.at(-1);
            if (last === undefined)
                return undefined;
            const rows = this.#follow(from, last);
            this.#rows.set(key, rows);
            return rows;
        }
        /** The rows at the end of a join, for the rows of a table from which it is the last on the way. */
        #follow(from, join) {
            const near = join.from.table;
            if (near === from)
                return joinRows(this.#keys(join.from), this.#keys(join.to)).rows;
            const next = this.#rowsTo(near, join.to.table);
            return this.#rowsTo(from, near).map((row) => (row < 0 ? -1 : next[row]));
        }
        #keys({ table, columns }) {
            return columns.map((name) => this.column(this.#tables.get(table), { table, column: name }));
        }
    }
    /** The values of `rows` of a column, missing for −1; the bounds stay those of the whole column, so that the codes of its values do, too. */
    function gatherColumn(column, rows) {
        const { valid } = column;
        const { length } = rows;
        const present = new Uint8Array((length + 7) >> 3);
        const from = column.type === 'text' ? column.codes : column.values;
        const into = roomFor(column, length);
        let missing = length;
        for (let i = 0; i < length; i++) {
            const row = rows[i];
            if (row < 0 || (valid !== undefined && ((valid[row >> 3] >> (row & 7)) & 1) === 0))
                continue;
            into[i] = from[row];
            present[i >> 3] |= 1 << (i & 7);
            missing--;
        }
        const own = { length, missing, ...(missing === 0 ? {} : { valid: present }) };
        if (column.type !== 'text') {
            const { valid: _, ...rest } = column;
            return { ...rest, ...own, values: into };
        }
        const { name, type, guess, list } = column;
        return {
            ...{ name, type, guess, ...own, codes: into, ...(list && { list }) },
            // Perhaps nobody has asked for them as strings yet.
            get dictionary() {
                return column.dictionary;
            },
        };
    }
    /** An array for values like those of a column, holding what missing rows hold. */
    function roomFor(column, length) {
        if (column.type === 'text') {
            const missing = column.list?.size ?? column.dictionary.length;
            const Codes = missing <= 0xff ? Uint8Array : missing <= 0xffff ? Uint16Array : Uint32Array;
            return new Codes(length).fill(missing);
        }
        const { values } = column;
        const room = new values.constructor(length);
        return column.type === 'number' && column.kind === 'float' ? room.fill(NaN) : room;
    }

    /**
     * The measures with their aggregates placed, and on whose rows these are. Without any, members are those of the finest table that has them.
     * @throws SalesError `not-related` for a measure over columns of two grains
     */
    function placeMeasures(scope, plan, named) {
        const { catalog } = scope;
        const keys = (plan.by ?? []).map((text) => ({ field: text, quoted: false }));
        const clauses = [plan.where ?? '', ...(plan.filters ?? [])].flatMap((text) => readClauses(text));
        const leads = (table, fields) => fields.every((field) => leadsTo(scope, table, field));
        const [finest] = catalog.tables;
        const rows = (catalog.tables.find(({ name }) => leads(name, keys)) ?? finest)?.name ?? '';
        const places = { catalog, rows, fits: (table) => leads(table, [...keys, ...clauses]) };
        const measures = named.map((measure) => placeMeasure(places, measure));
        const askers = [...new Set(measures.flatMap((measure) => tablesOf(measure)))].map((table) => {
            const measure = measures.find((one) => tablesOf(one).includes(table))?.name;
            return { table, ...(measure === undefined ? {} : { measure }) };
        });
        const [first = { table: rows }, ...more] = askers;
        return { measures, askers: [first, ...more], retained: measures.flatMap((measure) => tablesOf(measure, ['retention'])) };
    }
    /** Whether the rows of a table lead to what a field means; whatever else is wrong with the field is told when it is bound. */
    function leadsTo(scope, table, { field, quoted }) {
        try {
            fieldOf({ ...scope, asker: { table } }, field, quoted);
            return true;
        }
        catch (error) {
            return !(error instanceof SalesError && error.code === 'not-related');
        }
    }
    /** A measure whose aggregates say on whose rows they are (DESIGN T1). @throws SalesError `not-related` for one over columns of two grains */
    function placeMeasure(places, measure) {
        return { ...measure, expression: placeIn(places, measure.name, measure.expression) };
    }
    function placeIn(places, measure, node) {
        const place = (part) => placeIn(places, measure, part);
        switch (node.kind) {
            case 'aggregate':
            case 'retention':
                return { ...node, table: tableOf(places, measure, node) };
            case 'negate':
            case 'not':
            case 'total':
                return { ...node, operand: place(node.operand) };
            case 'binary':
                return { ...node, left: place(node.left), right: place(node.right) };
            case 'call':
                return { ...node, args: node.args.map(place) };
            case 'number':
            case 'text':
                return node;
        }
    }
    function tableOf(places, measure, node) {
        // The order of `first` and `last` says nothing about whose values they are.
        const refs = refsIn({ ...node, order: undefined });
        if (refs.length === 0)
            return places.rows;
        const own = node.table ?? ownerOf(places.catalog, refs);
        if (own === undefined)
            throw unrelatedColumns(measure, refs);
        const whole = node.kind === 'aggregate' ? wholeIn(places.catalog, node, own) : undefined;
        if (whole)
            throw unrelatedColumns(measure, [refs.find(({ table }) => table === own) ?? { table: own, column: '…' }, whole], true);
        const isOfMembers = node.kind === 'retention' || node.name === 'distinct' || node.name === 'repeaters';
        return isOfMembers && !places.fits(own) ? (finerTable(places, own) ?? own) : own;
    }
    const OF_NUMBERS = ['sum', 'avg', 'min', 'max', 'median', 'quantile'];
    /** A number that is told once for many rows of `own`, and would count with each of them; a discount is a part of any price. */
    function wholeIn(catalog, node, own) {
        if (!OF_NUMBERS.includes(node.name) || !node.value)
            return undefined;
        return amountsIn(node.value).find((ref) => {
            const column = columnAt(catalog, ref);
            return (ref.table !== own &&
                column?.type === 'number' &&
                column !== roleColumn(catalog, 'discount') &&
                catalog.tables.some(({ name, hasParts }) => name === ref.table && hasParts));
        });
    }
    /** The columns whose values go into that of an expression, not those that it is but chosen by. */
    function amountsIn(node) {
        switch (node.kind) {
            case 'column':
                return [node.ref];
            case 'negate':
                return amountsIn(node.operand);
            case 'binary':
                return ['+', '-', '*', '/'].includes(node.operator) ? [...amountsIn(node.left), ...amountsIn(node.right)] : [];
            case 'call':
                return (node.name === 'if' ? node.args.slice(1) : node.args).flatMap(amountsIn);
            default:
                return [];
        }
    }
    /** Members do not multiply: orders by category are counted on lines, where the orders themselves have no category. */
    function finerTable({ catalog, fits }, own) {
        const ways = catalog.tables.flatMap(({ name }) => {
            const way = pathsFrom(catalog.joins, name).get(own);
            return way && fits(name) ? [{ name, length: way.length }] : [];
        });
        return ways.sort((a, b) => a.length - b.length)[0]?.name;
    }
    /** The tables on whose rows the aggregates of a measure are, in order; or the retention in it. */
    function tablesOf({ expression }, kinds = ['aggregate', 'retention']) {
        const visit = (node) => {
            switch (node.kind) {
                case 'aggregate':
                case 'retention':
                    return node.table !== undefined && kinds.includes(node.kind) ? [node.table] : [];
                case 'negate':
                case 'not':
                case 'total':
                    return visit(node.operand);
                case 'binary':
                    return [...visit(node.left), ...visit(node.right)];
                case 'call':
                    return node.args.flatMap(visit);
                case 'number':
                case 'text':
                    return [];
            }
        };
        return visit(expression);
    }

    /** What brings the columns of joined tables to the rows of each. */
    function joinTables(tables, joins) {
        return new JoinedTables(tables, joins);
    }

    var workerJoins = /*#__PURE__*/Object.freeze({
        __proto__: null,
        describeTables: describeTables,
        eventsOf: eventsOf,
        joinTables: joinTables,
        joinsAfter: joinsAfter,
        notRelated: notRelated,
        placeMeasures: placeMeasures,
        unrelatedColumns: unrelatedColumns
    });

    /** How long rows are collected before they are added together. */
    const BATCH_MS = 100;
    /** After this many failures in a row to connect, readers are told; the first ones are told nobody. */
    const TOLD_FAILURES = 3;
    const FIRST_PAUSE_MS = 1000;
    const LONGEST_PAUSE_MS = 300_000;
    const EXCERPT = 80;
    /** The state of a stream that the platform has given up. */
    const CLOSED = 2;
    /** Adds the rows of a stream of server-sent events as they come, until `signal` ends it. */
    function openLive(source, hooks) {
        const feed = new LiveFeed(source, hooks);
        feed.open();
        hooks.signal.addEventListener('abort', () => feed.close());
    }
    /**
     * One stream. Messages are rows in JSON: an object, a list of objects, or `{ "table": "orders", "rows": [ … ] }`. Rows are collected for a moment and added
     * together. A broken line is mended by the platform, and where that gives up, by trying again later and later.
     */
    class LiveFeed {
        #source;
        #hooks;
        #events;
        #waiting = [];
        #timer;
        #retry;
        #isAdding = false;
        #failures = 0;
        /** What readers were told last: about the line, or about rows. */
        #told;
        constructor(source, hooks) {
            this.#source = source;
            this.#hooks = hooks;
        }
        open() {
            const { url, withCredentials = false } = this.#source;
            const { connect = (address, init) => new EventSource(address, init) } = this.#hooks;
            try {
                this.#events = connect(url, { withCredentials });
            }
            catch (cause) {
                // An address that is none.
                this.#tell('line', this.#lineError(cause));
                return;
            }
            this.#events.onopen = () => {
                this.#failures = 0;
                this.#heal('line');
            };
            this.#events.onmessage = ({ data }) => this.#take(data);
            this.#events.onerror = () => this.#onBroken();
        }
        close() {
            clearTimeout(this.#timer);
            clearTimeout(this.#retry);
            this.#events?.close();
        }
        #take(text) {
            try {
                const batch = batchOf(text);
                // A list of nothing says only that the line holds.
                if (batch.rows.length === 0)
                    return;
                this.#waiting.push(batch);
            }
            catch (error) {
                this.#tell('rows', error);
                return;
            }
            if (!this.#isAdding)
                this.#timer ??= setTimeout(() => void this.#add(), BATCH_MS);
        }
        async #add() {
            const batches = this.#waiting;
            this.#waiting = [];
            this.#timer = undefined;
            this.#isAdding = true;
            for (const batch of togetherOf(batches))
                await this.#addOne(batch);
            this.#isAdding = false;
            if (this.#waiting.length > 0 && !this.#hooks.signal.aborted)
                this.#timer = setTimeout(() => void this.#add(), BATCH_MS);
        }
        async #addOne({ messages, table }) {
            try {
                await this.#hooks.add(messages.flat(), table);
                this.#heal('rows');
            }
            catch (error) {
                // One message that does not fit must not take along those beside it.
                if (messages.length > 1)
                    for (const rows of messages)
                        await this.#addOne({ messages: [rows], table });
                else
                    this.#tell('rows', error);
            }
        }
        #onBroken() {
            if (this.#hooks.signal.aborted)
                return;
            this.#failures += 1;
            const isOver = this.#events?.readyState === CLOSED;
            if (isOver || this.#failures >= TOLD_FAILURES)
                this.#tell('line', this.#lineError());
            if (!isOver)
                return;
            const pause = Math.min(FIRST_PAUSE_MS * 2 ** (this.#failures - 1), LONGEST_PAUSE_MS);
            this.#retry = setTimeout(() => this.open(), pause);
        }
        #lineError(cause) {
            const { url } = this.#source;
            return new SalesError('network', `New rows no longer come: the stream ${url} could not be reached`, {
                cause,
                hint: 'It is tried again. Check the address, that the server answers with the content type text/event-stream, and on another site that it allows this page by Access-Control-Allow-Origin.',
                params: { url },
            });
        }
        #tell(what, error) {
            this.#told = what;
            this.#hooks.problem(error);
        }
        #heal(what) {
            if (this.#told !== what)
                return;
            this.#told = undefined;
            this.#hooks.problem(undefined);
        }
    }
    /** @throws SalesError `malformed-json`, `not-tabular` */
    function batchOf(text) {
        const found = parse(text);
        if (Array.isArray(found))
            return { rows: rowsOf(found, text), table: undefined };
        if (typeof found !== 'object' || found === null)
            throw noRows(text);
        const { table, rows } = found;
        if (!Array.isArray(rows))
            return { rows: rowsOf([found], text), table: undefined };
        return { rows: rowsOf(rows, text), table: typeof table === 'string' ? table : undefined };
    }
    function parse(text) {
        try {
            return JSON.parse(text);
        }
        catch (cause) {
            const excerpt = text.slice(0, EXCERPT);
            throw new SalesError('malformed-json', `A message of the stream is no JSON: ${excerpt}`, {
                cause,
                hint: 'Each message is a row, a list of rows, or { "table": …, "rows": [ … ] }.',
                params: { text: excerpt },
            });
        }
    }
    function rowsOf(found, text) {
        if (isRows(found))
            return found;
        throw noRows(text);
    }
    function noRows(text) {
        const excerpt = text.slice(0, EXCERPT);
        return new SalesError('not-tabular', `A message of the stream holds no rows: ${excerpt}`, {
            hint: 'Each message is a row, a list of rows, or { "table": …, "rows": [ … ] }.',
            params: { text: excerpt },
        });
    }
    function togetherOf(batches) {
        const all = [];
        for (const { rows, table } of batches) {
            const last = all.at(-1);
            if (last?.table === table && last)
                last.messages.push(rows);
            else
                all.push({ messages: [rows], table });
        }
        return all;
    }

    const KEPT = 'The last good data stay. Give the columns back, or load the page again.';
    /**
     * Whether new tables can take the place of those that a catalog tells of: the tables are there, and the columns that have roles or join tables, of their
     * types. Other columns may come and go.
     * @throws SalesError `unknown-field`, `bad-type`, with all their names
     */
    function checkColumns({ tables, roles, otherRoles, joins, columns }, now) {
        const nameOf = (name) => tables.find((table) => table.name === name)?.sameAs ?? name;
        const keys = joins.flatMap(({ from, to }) => [from, to]);
        const refs = [
            ...[...roles, ...otherRoles].map(({ ref }) => ref),
            ...keys.flatMap(({ table, columns: names }) => names.map((column) => ({ table, column }))),
        ];
        const gone = tables.map(({ name }) => nameOf(name)).filter((name) => now.every((table) => table.name !== name));
        const changed = [];
        for (const { table, column } of refs) {
            const found = now.find(({ name }) => name === nameOf(table));
            const next = found?.columns.find(({ name }) => name === column);
            const old = columns.find((one) => one.table === table && one.name === column);
            if (!next)
                gone.push(column);
            else if (old && !isLike(next, old.type) && old.distinct > 0)
                changed.push(column);
        }
        if (gone.length > 0)
            throw changedSchema('unknown-field', 'The new data lack', gone);
        if (changed.length > 0)
            throw changedSchema('bad-type', 'The new data hold other values in', changed);
    }
    function checkPlans(plans, after) {
        for (const plan of plans) {
            try {
                after.check(plan);
            }
            catch (error) {
                if (!(error instanceof SalesError))
                    throw error;
                const { code, message, params } = error;
                throw new SalesError(code, `The new data cannot be shown: ${message}`, { cause: error, hint: KEPT, params });
            }
        }
    }
    /**
     * The data set with the new rows, or `before` where the files gave the same rows as they did for it: what was added since stays.
     * @throws SalesError of asking, where what was asked of the old rows cannot be asked of the new
     */
    function takeOver(before, after) {
        const { tables, files } = before;
        const isSame = (table, index) => {
            const old = tables[index];
            if (old === undefined || ![old.rowCount, rowsIn(files, old.name)].includes(table.rowCount))
                return false;
            return isSameTable(table, headOf(old, table.rowCount));
        };
        if (after.tables.length !== tables.length || !after.tables.every(isSame)) {
            checkPlans(before.asked, after);
            return after;
        }
        before.files = after.files;
        return before;
    }
    function isLike(column, type) {
        const times = ['date', 'datetime'];
        return column.type === type || isEmpty$1(column) || (times.includes(column.type) && times.includes(type));
    }
    function changedSchema(code, problem, names) {
        const all = [...new Set(names)];
        const shown = all.map((name) => `'${name}'`).join(', ');
        return new SalesError(code, `${problem} ${shown}`, { hint: KEPT, params: { expected: all } });
    }
    /** How many rows files gave a table. */
    function rowsIn(files, table) {
        return files.reduce((sum, file) => sum + (file.table === table ? file.rows : 0), 0);
    }
    /** The first rows of a table: those added later lie below. */
    function headOf(table, rowCount) {
        if (table.rowCount === rowCount)
            return table;
        return { ...table, rowCount, columns: table.columns.map((column) => firstRows(column, rowCount)) };
    }
    function firstRows(column, length) {
        let missing = 0;
        for (let row = 0; row < length; row += 1)
            if (!isPresent(column, row))
                missing += 1;
        return { ...column, length, missing };
    }
    function isSameTable(one, other) {
        return (one.name === other?.name &&
            one.rowCount === other.rowCount &&
            one.columns.length === other.columns.length &&
            one.columns.every((column, index) => isLikeColumn(column, other.columns[index])));
    }
    /** Whether two columns hold the same; where neither has a value, rows that came since may have given one of them its type. */
    function isLikeColumn(one, other) {
        return (one.name === other.name && isEmpty$1(one) && isEmpty$1(other)) || isSameColumn(one, other);
    }

    var workerLive = /*#__PURE__*/Object.freeze({
        __proto__: null,
        checkColumns: checkColumns,
        openLive: openLive,
        takeOver: takeOver
    });

    /** Names under which services tell what went wrong, the most telling first. */
    const TOLD = [
        'error_description',
        'detail',
        'message',
        'Message',
        'description',
        'faultstring',
        'title',
        'reason',
        'error',
        'code',
    ];
    /** What stands beside a message that is an error, and hardly beside one that is data. */
    const BESIDE = /^(?:status|statusCode|status_code|code|type|path|timestamp|instance|request_?id|success|ok|documentation_url)$/i;
    const MAX_LENGTH = 160;
    const SIGN_IN = /sign[ -]?(?:in|on)\b|log[ -]?(?:in|on)\b|\bsso\b|anmeld|einlogg|connexion|iniciar sesi|acceder|entrar\b|accedi|inloggen/i;
    /**
     * Refuses a page of HTML, as to sign in, and XML, which servers give in place of data. `movedTo`: where the answer came from, if not from
     * where it was asked.
     * @throws SalesError `not-tabular`
     */
    function rejectPage(start, movedTo) {
        if (/^<(?:!doctype\s+html|html|head|body|script|meta|!--|div|title)\b/i.test(start))
            throw pageError(start, movedTo);
        if (!/^<[?a-z]/i.test(start))
            return;
        const said = /<message>([^<]{1,160})/i.exec(start)?.[1]?.trim();
        throw new SalesError('not-tabular', `The answer is XML${said ? ` ('${said}')` : ''}, not a table`, {
            hint: said ? 'Check the address, and whether it may be read.' : 'Export the data as CSV or JSON.',
            params: { found: 'XML', ...(said ? { said } : {}) },
        });
    }
    /** Refuses JSON that only tells of a failure. @throws SalesError `not-tabular` */
    function rejectErrorBody(text) {
        const said = errorIn(text);
        if (said === undefined)
            return;
        throw new SalesError('not-tabular', `The answer is an error, not data: '${said}'`, {
            hint: 'Check the address, and what the server wants to be asked with.',
            params: { found: 'error', said },
        });
    }
    function pageError(start, movedTo) {
        const title = (/<title[^>]*>([^<]{1,80})/i.exec(start) ?? /<h1[^>]*>([^<]{1,80})/i.exec(start))?.[1]?.trim();
        const isSignIn = /<input[^>]+type=["']?password/i.test(start) || SIGN_IN.test(title ?? '') || SIGN_IN.test(pathOf(movedTo));
        const what = isSignIn ? 'an HTML page to sign in' : 'an HTML page';
        const where = movedTo === undefined ? '' : `, at ${shortUrl(movedTo)}`;
        return new SalesError('not-tabular', `The answer is ${what}${title ? ` ('${title}')` : ''}${where}, not data`, {
            hint: isSignIn
                ? 'Sign in there in this browser and load again, or send a token by headers or fetch.'
                : 'The address may lead to a sign-in or error page; open it in a browser to see.',
            params: {
                found: isSignIn ? 'sign-in' : 'HTML',
                ...(title ? { title } : {}),
                ...(movedTo === undefined ? {} : { leadsTo: shortUrl(movedTo) }),
            },
        });
    }
    function pathOf(url) {
        return url?.split(/[?#]/, 1)[0] ?? '';
    }
    /** What a text of JSON tells of a failure; undefined where it is something else. */
    function errorIn(text) {
        const value = parsed(text);
        const said = isRecord(value) && !holdsRows(value) ? told(value) : undefined;
        return said && said.length > MAX_LENGTH ? `${said.slice(0, MAX_LENGTH)}\u2026` : said;
    }
    function told(value) {
        const { error, errors, fault } = value;
        const [first] = Array.isArray(errors) ? errors : [];
        for (const inner of [error, first, fault]) {
            if (isRecord(inner))
                return wordsIn(inner);
        }
        if (typeof first === 'string')
            return first;
        const names = Object.keys(value);
        const failed = typeof error === 'string' || value['success'] === false || value['ok'] === false;
        const isMessage = names.every((name) => TOLD.includes(name) || BESIDE.test(name));
        return failed || isMessage ? wordsIn(value) : undefined;
    }
    function wordsIn(value) {
        const name = TOLD.find((key) => typeof value[key] === 'string' && value[key] !== '');
        return name === undefined ? undefined : value[name].replace(/\s+/g, ' ').trim();
    }
    /** Whether there is a list of data beside what may be an error. */
    function holdsRows(value) {
        return Object.entries(value).some(([name, inner]) => name !== 'errors' && Array.isArray(inner) && inner.length > 0);
    }
    function parsed(text) {
        if (!/^\s*\{/.test(text))
            return undefined;
        try {
            return JSON.parse(text);
        }
        catch {
            // Not all of it, or no JSON: it tells nothing.
            return undefined;
        }
    }
    function isRecord(value) {
        return typeof value === 'object' && value !== null && !Array.isArray(value);
    }

    /** How much of the body of a refusal is read, and for how long. */
    const EXCERPT_BYTES = 4096;
    const EXCERPT_MS = 2000;
    /** Headers that every site may be sent. */
    const SAFE_HEADERS = /^(?:accept|accept-language|content-language)$/i;
    /** The error of an answer that is a refusal, with what its body says. `retryMs`: how long the server wants to be left alone, if it says so. */
    async function statusError({ status, body }, url, retryMs) {
        const shown = shortUrl(url);
        const said = body ? errorIn(await excerpt(body)) : undefined;
        const seconds = retryMs === undefined || Number.isNaN(retryMs) ? undefined : Math.ceil(retryMs / 1000);
        return new SalesError('http-status', `The server answered ${status} for ${shown}${said === undefined ? '' : `: '${said}'`}`, {
            hint: statusHint(status, seconds),
            params: { status, url: shown, ...(said === undefined ? {} : { said }), ...(seconds === undefined ? {} : { seconds }) },
        });
    }
    function statusHint(status, seconds) {
        const later = seconds === undefined ? 'later' : `in ${seconds} seconds`;
        if (status === 401)
            return 'Sign in, or send the token that the server wants, by headers or fetch.';
        if (status === 403)
            return 'Ask for access to the file, or send the token that the server wants, by headers or fetch.';
        if (status === 404)
            return 'Check the address.';
        if (status === 410)
            return 'The file was taken away; ask for its new address.';
        if (status === 429)
            return `The server is asked too often; try again ${later}.`;
        return status >= 500 ? `Try again ${later}, or ask who runs the server.` : 'Check the address, or ask who runs the server.';
    }
    /** The beginning of a body as text; what is slow, broken or no text is not worth waiting for. */
    async function excerpt(body) {
        const reader = body.getReader();
        const timer = setTimeout(() => void reader.cancel().catch(() => undefined), EXCERPT_MS);
        const decoder = new TextDecoder();
        let text = '';
        try {
            while (text.length < EXCERPT_BYTES) {
                const { done, value } = await reader.read();
                if (done)
                    break;
                text += decoder.decode(value, { stream: true });
            }
        }
        catch {
            // The status says enough.
        }
        clearTimeout(timer);
        reader.cancel().catch(() => undefined);
        return text;
    }
    /**
     * The error of a request without an answer. A page is not told why it failed; asking again, with less, shows it: a server that cannot be
     * reached at all, or one that does not allow this page (`cors`), and by which header.
     */
    async function failedFetch(cause, url, init, fetch) {
        const shown = shortUrl(url);
        if (!(cause instanceof TypeError))
            return networkError(`${shown} could not be fetched: ${String(cause)}`, shown, cause);
        const { origin } = globalThis;
        const refusal = origin !== undefined && /^https?:/i.test(url) && URL.canParse(url)
            ? await refusalOf(url, { init, origin, fetch })
            : undefined;
        if (refusal === undefined)
            return networkError(`${shown} could not be reached`, shown, cause);
        const { lacking, hint, params } = refusal;
        return new SalesError('cors', `The server of ${shown} does not let this page read the data: ${lacking}`, {
            cause,
            hint,
            params: { url: shown, ...params },
        });
    }
    function networkError(message, url, cause) {
        return new SalesError('network', message, { cause, hint: 'Check the address and the connection.', params: { url } });
    }
    /** Which permission a server lacks to give; undefined where it is not that. */
    async function refusalOf(url, { init, origin, fetch }) {
        const probe = async (more) => {
            const { signal, credentials } = init;
            const reply = await fetch(url, { ...(signal ? { signal } : {}), ...(credentials ? { credentials } : {}), ...more }).catch(() => undefined);
            reply?.body?.cancel().catch(() => undefined);
            return reply;
        };
        const redirect = await probe({ redirect: 'manual' });
        if (redirect?.type === 'opaqueredirect')
            return redirectRefusal;
        if (new URL(url).origin === origin || !(await probe({ mode: 'no-cors' })))
            return undefined;
        const names = Object.keys((init.headers ?? {})).filter((name) => !SAFE_HEADERS.test(name));
        const headers = names.join(', ');
        // The first probe was the request without its headers.
        if (redirect && headers)
            return refusal('Access-Control-Allow-Headers', headers, ' in its answer to the OPTIONS request');
        if (init.credentials === 'include' && (await probe({ credentials: 'omit' }))) {
            return refusal('Access-Control-Allow-Credentials', 'true', `, and Access-Control-Allow-Origin: ${origin} (not *)`);
        }
        return refusal('Access-Control-Allow-Origin', origin, '');
    }
    function refusal(header, value, more) {
        return {
            lacking: `it does not send ${header}: ${value}`,
            hint: `The server must send the header ${header}: ${value}${more}.`,
            params: { header, value },
        };
    }
    const redirectRefusal = {
        lacking: 'it leads on to another site, as to sign in',
        hint: 'The server leads on to another site, as to sign in. Sign in there in this browser and load again, or give the address that it leads to.',
        params: { header: 'Access-Control-Allow-Origin' },
    };

    const MAGIC = [
        {
            name: 'encrypted Parquet',
            bytes: [0x50, 0x41, 0x52, 0x45],
            hint: 'Encrypted files are not read; export the data as CSV or Arrow.',
        },
        {
            name: 'old Excel (xls), or Excel with a password',
            bytes: [0xd0, 0xcf, 0x11, 0xe0],
            hint: 'Save the workbook as .xlsx without a password, or the sheet as CSV.',
        },
        { name: 'PNG picture', bytes: [0x89, 0x50, 0x4e, 0x47], hint: 'Give the address of a data file.' },
        { name: 'JPEG picture', bytes: [0xff, 0xd8, 0xff], hint: 'Give the address of a data file.' },
        { name: 'GIF picture', bytes: [0x47, 0x49, 0x46, 0x38], hint: 'Give the address of a data file.' },
        { name: 'PDF', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], hint: 'Export the data as CSV.' },
        { name: 'Zstandard', bytes: [0x28, 0xb5, 0x2f, 0xfd], hint: 'Unpack it, or pack it with gzip.' },
        { name: 'bzip2', bytes: [0x42, 0x5a, 0x68], hint: 'Unpack it, or pack it with gzip.' },
        { name: 'xz', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], hint: 'Unpack it, or pack it with gzip.' },
        { name: '7z', bytes: [0x37, 0x7a, 0xbc, 0xaf], hint: 'Unpack it, or pack it with gzip.' },
        { name: 'SQLite', bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20], hint: 'Export the table as CSV.' },
    ];
    const NAMES = { arrow: 'Arrow', parquet: 'Parquet' };
    /**
     * The format of data by their first bytes, then by what was declared, the content type and the name of the file.
     * @throws SalesError `unsupported-format` for known formats that are not read, `not-tabular` for a page or an error in place of data,
     * `format-mismatch` where a declared format contradicts the bytes, `malformed-arrow` or `malformed-parquet` where text was declared as such
     */
    function sniffFormat(head, hints) {
        const wanted = wantedFormat(hints);
        const binary = binaryFormat(head, wanted);
        if (binary) {
            if (hints.format !== undefined && hints.format !== binary)
                throw mismatch(hints.format, NAMES[binary]);
            return binary;
        }
        const start = textStart(head);
        rejectPage(start, hints.movedTo);
        if (wanted !== 'ndjson')
            rejectErrorBody(start);
        if (hints.format === 'xlsx')
            throw mismatch('xlsx', 'no zip archive, as workbooks are');
        if (hints.format === 'arrow' || hints.format === 'parquet')
            throw mismatch(hints.format, 'text', `malformed-${hints.format}`);
        return textFormat(start, hints.format, wanted);
    }
    function binaryFormat(head, wanted) {
        const sure = markedFormat(head);
        if (sure)
            return sure;
        const known = MAGIC.find(({ bytes }) => startsWith(head, bytes));
        if (known)
            throw unsupported(known.name, known.hint);
        if ((wanted === 'arrow' || wanted === 'parquet') && !startsLikeText(head))
            return wanted;
        if (sniffEncoding(head) === 'utf-8' && isMostlyControl(head))
            throw unsupported('binary', 'CSV, JSON, NDJSON, Arrow, Parquet and Excel (xlsx) are read.');
        return undefined;
    }
    function textFormat(start, declared, wanted) {
        const json = jsonStart(start);
        if (declared === 'csv' || declared === 'tsv') {
            if (json === 'array' || json === 'object')
                throw mismatch(declared, 'JSON');
            return declared;
        }
        if (declared === 'json' || declared === 'ndjson')
            return declared;
        if (json === 'object')
            return isNdjson(start) ? 'ndjson' : wanted === 'ndjson' ? 'ndjson' : 'json';
        if (json === 'array')
            return wanted === 'ndjson' && /^\[[^\n]*\]\s*\n\s*\[/.test(start) ? 'ndjson' : 'json';
        if (wanted === 'json' || wanted === 'ndjson')
            return looksLikeCsv(start) ? 'csv' : wanted;
        return wanted === 'tsv' ? 'tsv' : 'csv';
    }
    /** An Arrow stream of old begins with a length, which four signs of text would make larger than any. */
    function startsLikeText(head) {
        return head.length > 0 && head.subarray(0, 4).every((byte) => (byte > 8 && byte < 14) || (byte > 31 && byte < 127));
    }
    function isMostlyControl(head) {
        const control = head.reduce((count, byte) => (byte < 9 || (byte > 13 && byte < 32) ? count + 1 : count), 0);
        // A few bytes prove little: one stray sign in a short text is still text.
        return control > head.length * (head.length < 64 ? 0.3 : 0.1);
    }
    /** Whether a text begins like JSON: `[Order Date],…` and `{x},…` do not. */
    function jsonStart(start) {
        if (/^\{\s*(?:"|\}|$)/.test(start))
            return 'object';
        return /^\[\s*(?:[[{"\]\d-]|true|false|null|$)/.test(start) && !/^\[[^\]\n"]*[A-Za-z][^\]\n"]*\]\s*[,;\t]/.test(start)
            ? 'array'
            : undefined;
    }
    /** Several objects on lines of their own. */
    function isNdjson(start) {
        const line = /^(\{[^\n]*\})[ \t\r]*\n\s*\{/.exec(start)?.[1];
        return line !== undefined && isJson(line);
    }
    function looksLikeCsv(start) {
        const [first = '', second = ''] = start.split(/\r\n|\r|\n/, 2);
        return [',', ';', '\t', '|'].some((sign) => first.includes(sign) && first.split(sign).length === second.split(sign).length);
    }
    function unsupported(found, hint) {
        return new SalesError('unsupported-format', `The data are in a format that is not read: ${found}`, { hint, params: { found } });
    }
    /** The error of data that are not in the format they were declared in. */
    function mismatch(declared, found, code = 'format-mismatch') {
        return new SalesError(code, `The data are declared as ${declared} but are ${found}`, {
            hint: 'Leave format out: it is found by content.',
            params: { declared, found },
        });
    }

    var workerErrors = /*#__PURE__*/Object.freeze({
        __proto__: null,
        failedFetch: failedFetch,
        mismatch: mismatch,
        sniffFormat: sniffFormat,
        statusError: statusError
    });

    /**
     * Roles as set by their user: `date: OrderDate; revenue: "Sales; net"`, or a record of role → column.
     * @throws SalesError `bad-option` for an unknown role or a text that cannot be read
     */
    function parseRoles(input) {
        const entries = typeof input === 'string' ? splitList(input, ';').map((part) => readPair('roles', part, ':')) : Object.entries(input);
        return Object.fromEntries(entries.map(([name, column]) => {
            if (!isRole(name))
                throw badRole(name);
            return [name, unquote(column)];
        }));
    }
    /**
     * Own measures as set by their user: `net = sum(price * quantity); ratio = sum(Profit) / sum(Sales)`, or a record of name → expression.
     * The expressions are read when they are asked for.
     * @throws SalesError `bad-option` for a text that cannot be read
     */
    function parseDefine(input) {
        const entries = typeof input === 'string' ? splitList(input, ';').map((part) => readPair('define', part, '=')) : Object.entries(input);
        return Object.fromEntries(entries.map(([name, expression]) => [unquote(name), expression]));
    }
    /** A name and what follows the first separator outside of quotes. */
    function readPair(option, part, separator) {
        const [name = ''] = /^(?:"(?:[^"]|"")*"|[^:="])+/.exec(part) ?? [];
        const value = part.slice(name.length + 1).trim();
        if (name.trim() !== '' && part.charAt(name.length) === separator && value !== '')
            return [name.trim(), value];
        const expected = option === 'roles' ? 'role: column' : 'name = expression';
        throw new SalesError('bad-option', `${option}: cannot read '${part}'; expected ${expected}`, {
            hint: `Write ${option}="${option === 'roles' ? 'date: Order Date; revenue: Sales' : 'net = sum(price * quantity)'}".`,
            params: { option, value: part, expected },
        });
    }
    function badRole(name) {
        return new SalesError('bad-option', `roles: '${name}' is not a role`, {
            hint: suggest(name, ROLES),
            params: { option: 'roles', value: name, expected: [...ROLES] },
        });
    }
    function unquote(text) {
        const quoted = /^"((?:[^"]|"")*)"$/.exec(text.trim())?.[1];
        return quoted === undefined ? text.trim() : quoted.replaceAll('""', '"');
    }

    /** What options say of the meaning of data. @throws SalesError `bad-option` */
    function meaningsOf({ roles = {}, define = {} }) {
        const set = parseRoles(roles);
        return { chosen: (tables) => checkRoles(set, tables), define: parseDefine(define) };
    }
    /**
     * The roles that the reader has set; a column without its table's name is that of the first table that has it.
     * @throws SalesError `unknown-field` for a column that is not there, `bad-type` for one whose values cannot have the role
     */
    function checkRoles(roles, tables) {
        return Object.entries(roles).map(([name, text]) => {
            const role = name;
            return { role, ref: text === '' ? undefined : refFor(role, text, tables) };
        });
    }
    function refFor(role, text, tables) {
        const named = tables.flatMap(({ name: table, columns }) => columns.map((column) => ({ table, column })));
        const found = named.find(({ column }) => column.name === text) ?? named.find(({ table, column }) => `${table}.${column.name}` === text);
        if (found === undefined) {
            const names = [
                ...new Set(named.map(({ table, column }) => (text.includes('.') && tables.length > 1 ? `${table}.${column.name}` : column.name))),
            ];
            throw new SalesError('unknown-field', `roles: there is no column '${text}' for the role '${role}'`, {
                hint: suggest(text, names),
                params: { option: 'roles', role, field: text, expected: names },
            });
        }
        checkType(role, found.column);
        return { table: found.table, column: found.column.name };
    }
    function checkType(role, column) {
        const types = ROLE_TYPES[role];
        if (types === undefined || types.includes(column.type) || column.missing === column.length)
            return;
        throw new SalesError('bad-type', `roles: column '${column.name}' holds ${column.type} (${column.guess}), but the role '${role}' needs ${types.join(' or ')}`, {
            hint: `Choose another column, or say how to read it: read="${column.name}: ${types[0] ?? ''}".`,
            params: { option: 'roles', role, column: column.name, expected: types },
        });
    }

    const DELIMITER_NAMES = {
        tab: '\t',
        '\\t': '\t',
        comma: ',',
        semicolon: ';',
        pipe: '|',
        space: ' ',
    };
    const TYPES = ['text', 'number', 'date', 'datetime', 'boolean'];
    const ENCODINGS = ['utf-8', 'utf-16le', 'windows-1252'];
    const ORDERS = ['dmy', 'mdy', 'ymd'];
    const SETTERS = {
        delimiter: (settings, entry) => (settings.delimiter = delimiterOf(entry)),
        decimal: (settings, entry) => (settings.decimal = decimalOf(entry)),
        encoding: (settings, entry) => (settings.encoding = encodingOf(entry)),
        header: (settings, entry) => (settings.header = headerOf(entry)),
        data: (settings, entry) => (settings.data = entry.value.replace(/^#/, '')),
    };
    /**
     * Parses `read`: settings and columns, `name: value`, joined by `;`. Names and values may stand in single or double quotes
     * (the quote doubled inside); a quoted name is always a column's. @throws SalesError `bad-option` with the place
     */
    function parseReadOptions(text) {
        if (typeof text !== 'string')
            throw badOption(`read is of type ${typeof text}; expected a text`, 0);
        const settings = { columns: new Map() };
        for (const entry of entriesOf(text)) {
            const setter = entry.quotedKey ? undefined : SETTERS[entry.key.toLowerCase()];
            if (setter && Object.hasOwn(SETTERS, entry.key.toLowerCase()))
                setter(settings, entry);
            else
                settings.columns.set(entry.key, columnReadingOf(entry));
        }
        return settings;
    }
    function entriesOf(text) {
        const entries = [];
        let position = 0;
        while (position < text.length) {
            position = skipBlanks(text, position);
            if (position >= text.length)
                break;
            if (text[position] === ';') {
                position++;
                continue;
            }
            const start = position;
            const key = wordAt(text, position, ':;');
            position = skipBlanks(text, key.end);
            if (text[position] !== ':')
                throw badOption(`read: '${text.slice(start, position).trim()}' has no value; expected name: value`, start);
            const valueStart = skipBlanks(text, position + 1);
            const value = wordAt(text, valueStart, ';');
            position = skipBlanks(text, value.end);
            if (position < text.length && text[position] !== ';')
                throw badOption(`read: unexpected '${text.slice(position)}' after a value`, position);
            entries.push({ key: key.word, quotedKey: key.quoted, value: value.word, position: valueStart });
        }
        return entries;
    }
    function skipBlanks(text, from) {
        let position = from;
        while (position < text.length && /\s/.test(text[position] ?? ''))
            position++;
        return position;
    }
    function wordAt(text, from, stops) {
        const quote = text[from];
        if (quote === '"' || quote === "'") {
            let word = '';
            for (let at = from + 1; at < text.length; at++) {
                if (text[at] !== quote)
                    word += text.charAt(at);
                else if (text[at + 1] === quote)
                    word += text.charAt(at++);
                else
                    return { word, end: at + 1, quoted: true };
            }
            throw badOption(`read: the quote ${quote} is never closed`, from);
        }
        let end = from;
        while (end < text.length && !stops.includes(text[end] ?? ''))
            end++;
        return { word: text.slice(from, end).trim(), end, quoted: false };
    }
    function delimiterOf({ value, position }) {
        const delimiter = DELIMITER_NAMES[value.toLowerCase()] ?? value;
        if (delimiter.length !== 1 || delimiter === '"') {
            throw badOption(`read: delimiter '${value}' is not one sign; expected such as ',' ';' '|' or tab`, position, { value });
        }
        return delimiter;
    }
    function decimalOf({ value, position }) {
        if (value === '.' || value.toLowerCase() === 'point')
            return '.';
        if (value === ',' || value.toLowerCase() === 'comma')
            return ',';
        throw badOption(`read: decimal '${value}' is unknown; expected ',' or '.'`, position, { value, expected: [',', '.'] });
    }
    function encodingOf({ value, position }) {
        try {
            return new TextDecoder(value).encoding;
        }
        catch (cause) {
            const meant = nearest(value, ENCODINGS);
            throw badOption(`read: encoding '${value}' is unknown; expected such as ${ENCODINGS.join(', ')}`, position, {
                cause,
                value,
                meant,
            });
        }
    }
    function headerOf({ value, position }) {
        if (value === 'none')
            return 'none';
        if (value === 'first')
            return 1;
        if (/^[1-9]\d{0,5}$/.test(value))
            return Number(value);
        const meant = nearest(value, ['none', 'first']);
        throw badOption(`read: header '${value}' is unknown; expected none, first or the number of the row`, position, {
            value,
            meant,
        });
    }
    function columnReadingOf({ key, value, position }) {
        const words = value.toLowerCase().split(/\s+/);
        const type = TYPES.find((known) => known === words[0]);
        if (type === undefined) {
            const meant = nearest(words[0] ?? '', TYPES) ?? nearest(key, Object.keys(SETTERS));
            const problem = `read: '${value}' for column '${key}' is no type; expected one of ${TYPES.join(', ')}`;
            throw badOption(problem, position, { value, expected: TYPES, meant });
        }
        const detail = words[1];
        if (detail === undefined)
            return { type };
        const order = ORDERS.find((known) => known === detail);
        if ((type === 'date' || type === 'datetime') && order !== undefined)
            return { type, order };
        if (type === 'number' && (detail === ',' || detail === '.'))
            return { type, decimal: detail };
        const problem = `read: '${value}' for column '${key}' is not understood; expected such as date dmy or number ,`;
        throw badOption(problem, position, { value, meant: nearest(detail, ORDERS) });
    }
    function badOption(message, position, { cause, value, expected, meant } = {}) {
        const how = "Write it as in read=\"delimiter: ';'; decimal: ','; Order Date: date dmy; Zip: text\".";
        return new SalesError('bad-option', message, {
            position,
            cause,
            hint: meant === undefined ? how : `Did you mean '${meant}'? ${how}`,
            params: { option: 'read', ...(value === undefined ? {} : { value }), ...(expected === undefined ? {} : { expected }) },
        });
    }

    var workerOptions = /*#__PURE__*/Object.freeze({
        __proto__: null,
        meaningsOf: meaningsOf,
        parseReadOptions: parseReadOptions
    });

    const MAX_RESUMES = 2;
    /** The file was replaced while it was read in parts. Reading it from the start may succeed. */
    class FileChanged extends SalesError {
        /** What it is known by in another file of code than this one. */
        isFileChanged = true;
        constructor(url) {
            super('network', `${url} was replaced while it was loading`, { hint: 'Load it again.', params: { url } });
        }
    }
    /** The bytes of a file from one on; where an answer breaks off, what is left is asked for again. `resumes`: how often that was so before. */
    async function* restOf(file, start, resumes) {
        let at = start;
        for (let breaks = resumes; at < file.total;) {
            const answer = await askPart(file, at, file.total);
            // The server gives no parts after all, and what came cannot be taken back.
            if (answer.status !== 206)
                throw changed(file);
            try {
                for await (const chunk of answer.chunks) {
                    at += chunk.length;
                    yield chunk;
                }
            }
            catch (error) {
                if (isAbort(error) || !canResume(file) || ++breaks > MAX_RESUMES)
                    throw error;
            }
        }
    }
    /** Whether a row of bytes that breaks off can go on: only where it is sure to be the same file. */
    function canResume({ version }) {
        return Object.keys(version).length > 0;
    }
    /** What gives any part of a file; `row`, the answer that was opened, is not wanted any more then. */
    function slicesOf(file, row) {
        /** Where the server stopped giving parts. */
        let whole;
        return async (from, to) => {
            row.cancel();
            const known = await whole;
            if (known)
                return known.subarray(from, to);
            const answer = await askPart(file, from, to);
            if (answer.status !== 206) {
                if (whole)
                    answer.cancel();
                else
                    whole = collectBytes(answer.chunks);
                return (await whole).subarray(from, to);
            }
            const bytes = await collectBytes(answer.chunks);
            if (bytes.length === Math.min(to, file.total) - from)
                return bytes;
            throw truncated(file, bytes.length, to - from);
        };
    }
    /**
     * The headers that ask for an answer only where the file has changed. Another site would have to allow them; there the browser's own
     * cache asks, and the state that the answer names decides.
     */
    function conditionsOf({ etag, lastModified }, url) {
        const { origin } = globalThis;
        if (origin && URL.canParse(url) && new URL(url).origin !== origin)
            return {};
        return { ...(etag ? { 'if-none-match': etag } : {}), ...(lastModified ? { 'if-modified-since': lastModified } : {}) };
    }
    /** Whether an answer says that a file is still in a state. */
    function isStill(state, answer) {
        return answer.status === 304 || isSame(versionOf(answer), state);
    }
    /** An answer with a part, or with the whole, of the state of the file that was opened. */
    async function askPart({ url, total, version, ask }, from, to) {
        const answer = await ask({ range: rangeHeader(from, to) });
        const part = partOf(answer);
        const fits = answer.status !== 206 || (part?.from === from && part.total === total);
        if (fits && !differs(version, versionOf(answer)))
            return answer;
        answer.cancel();
        throw changed({ url });
    }
    function changed({ url }) {
        return new FileChanged(shortUrl(url));
    }
    function truncated(file, count, wanted) {
        const url = shortUrl(file.url);
        return new SalesError('truncated', `The server of ${url} gave ${count} bytes of ${wanted}`, {
            hint: 'Load it again.',
            params: { url, count, wanted },
        });
    }
    /** Whether two states are known to be one: by their tags, or by their times where there are no tags. */
    function isSame(one, other) {
        if (one.etag !== undefined && other.etag !== undefined)
            return strong(one.etag) === strong(other.etag);
        return one.lastModified !== undefined && one.lastModified === other.lastModified;
    }
    /** Whether two states are known to be two. */
    function differs(one, other) {
        const known = one.etag && other.etag ? true : Boolean(one.lastModified && other.lastModified);
        return known && !isSame(one, other);
    }
    /** A tag without the mark that the same state may have been packed in several ways. */
    function strong(etag) {
        return etag.replace(/^W\//, '');
    }

    /** A function that fetches by the one of that number which is served at the other end of `port`. */
    function fetchThrough(port, by) {
        return async (url, { signal, ...init }) => {
            if (signal?.aborted)
                throw abortError();
            const { port1, port2 } = new MessageChannel();
            const exchange = new Exchange(port1);
            signal?.addEventListener('abort', () => exchange.stop(abortError()), { once: true });
            port.postMessage({ by, url, init }, [port2]);
            const { headers, hasBody, ...reply } = await exchange.next();
            if (!hasBody)
                exchange.stop();
            return { ...reply, headers: new Headers(headers), body: hasBody ? bodyOf(exchange) : null };
        };
    }
    /** The asker's end of one request. */
    class Exchange {
        #channel;
        #fail = () => undefined;
        constructor(channel) {
            this.#channel = channel;
        }
        /** What the page gives next; which kind that is follows from the order. */
        next() {
            return new Promise((resolve, reject) => {
                this.#fail = reject;
                this.#channel.onmessage = ({ data }) => {
                    if (data.ok)
                        resolve(data.value);
                    else
                        this.stop(fromPlain(data.error));
                };
            });
        }
        /** The next piece of the body, undefined at its end. */
        piece() {
            const piece = this.next();
            this.#channel.postMessage('next');
            return piece;
        }
        /** Ends the request; what is awaited fails with `error`. */
        stop(error) {
            this.#channel.postMessage('stop');
            this.#channel.close();
            if (error)
                this.#fail(error);
        }
    }
    function bodyOf(exchange) {
        return new ReadableStream({
            async pull(controller) {
                const bytes = await exchange.piece();
                if (bytes) {
                    controller.enqueue(bytes);
                    return;
                }
                controller.close();
                exchange.stop();
            },
            cancel: () => {
                exchange.stop();
            },
        });
    }
    function fromPlain({ record, isTypeError, message }) {
        if (record)
            return fromErrorRecord(record);
        return isTypeError ? new TypeError(message) : new Error(message);
    }

    var workerRequests = /*#__PURE__*/Object.freeze({
        __proto__: null,
        canResume: canResume,
        conditionsOf: conditionsOf,
        fetchThrough: fetchThrough,
        isStill: isStill,
        restOf: restOf,
        slicesOf: slicesOf
    });

    exports.serve = serve$1;

    return exports;

})({});
