// style: BitTorrent's bencode, recursive value type, encoder by switch on typeof, decoder with a mutable cursor object

export type Bencode = number | string | Bencode[] | { [key: string]: Bencode };

export function encode(value: Bencode): string {
  switch (typeof value) {
    case 'number':
      if (!Number.isSafeInteger(value)) throw new RangeError(`not an integer: ${value}`);
      return `i${value}e`;
    case 'string':
      return `${value.length}:${value}`;
    default:
      if (Array.isArray(value)) return `l${value.map(encode).join('')}e`;
      return `d${Object.keys(value)
        .sort()
        .map((key) => encode(key) + encode(value[key] ?? ''))
        .join('')}e`;
  }
}

interface Cursor {
  readonly text: string;
  at: number;
}

function take(cursor: Cursor, end: string): string {
  const stop = cursor.text.indexOf(end, cursor.at);
  if (stop < 0) throw new SyntaxError(`no ${end} after ${cursor.at}`);
  const part = cursor.text.slice(cursor.at, stop);
  cursor.at = stop + 1;
  return part;
}

function readString(cursor: Cursor): string {
  const length = Number(take(cursor, ':'));
  if (!(length >= 0) || cursor.at + length > cursor.text.length) throw new SyntaxError(`bad length at ${cursor.at}`);
  cursor.at += length;
  return cursor.text.slice(cursor.at - length, cursor.at);
}

function read(cursor: Cursor): Bencode {
  const head = cursor.text[cursor.at];
  switch (head) {
    case undefined:
      throw new SyntaxError('unexpected end');
    case 'i': {
      cursor.at++;
      const digits = take(cursor, 'e');
      if (!/^(0|-?[1-9]\d*)$/.test(digits)) throw new SyntaxError(`bad integer ${digits}`);
      return parseInt(digits, 10);
    }
    case 'l': {
      cursor.at++;
      const list: Bencode[] = [];
      while (cursor.text[cursor.at] !== 'e') list.push(read(cursor));
      cursor.at++;
      return list;
    }
    case 'd': {
      cursor.at++;
      const dictionary: { [key: string]: Bencode } = {};
      let previous: string | null = null;
      while (cursor.text[cursor.at] !== 'e') {
        const key = readString(cursor);
        if (previous !== null && key <= previous) throw new SyntaxError(`keys out of order: ${key}`);
        previous = key;
        dictionary[key] = read(cursor);
      }
      cursor.at++;
      return dictionary;
    }
    default:
      return readString(cursor);
  }
}

export function decode(text: string): Bencode {
  const cursor = { text, at: 0 };
  const value = read(cursor);
  if (cursor.at !== text.length) throw new SyntaxError(`left over at ${cursor.at}`);
  return value;
}

const failing = (text: string): string => {
  try {
    decode(text);
    return 'none';
  } catch (e) {
    return e instanceof SyntaxError ? e.message : 'other';
  }
};

export function selfTest(): boolean {
  const torrent: Bencode = { name: 'x.iso', 'piece length': 262144, announce: ['udp://a', 'udp://b'], empty: {}, neg: -3 };
  const text = encode(torrent);
  return (
    text === 'd8:announcel7:udp://a7:udp://be5:emptyde4:name5:x.iso3:negi-3e12:piece lengthi262144ee' &&
    encode(decode(text)) === text &&
    failing('i03e') === 'bad integer 03' &&
    failing('d1:bi1e1:ai2ee') === 'keys out of order: a' &&
    failing('li1e') === 'unexpected end' &&
    failing('5:abc').startsWith('bad length')
  );
}
