// style: parser of HTTP/1.1 messages, case-insensitive header class extending Map, chunked bodies, discriminated result

export class Headers extends Map<string, string[]> {
  append(name: string, value: string): void {
    const key = name.toLowerCase();
    const values = this.get(key);
    if (values) values.push(value);
    else this.set(key, [value]);
  }

  first(name: string): string | undefined {
    return this.get(name.toLowerCase())?.[0];
  }
}

export interface Message {
  startLine: [string, string, string];
  headers: Headers;
  body: string;
}

export type Parse = { kind: 'ok'; message: Message; rest: string } | { kind: 'incomplete' } | { kind: 'bad'; reason: string };

const CRLF = '\r\n';

export function parseMessage(input: string): Parse {
  const end = input.indexOf(CRLF + CRLF);
  if (end === -1) return { kind: 'incomplete' };
  const [start = '', ...lines] = input.slice(0, end).split(CRLF);
  const match = start.match(/^(\S+) (\S+) (.+)$/);
  if (!match) return { kind: 'bad', reason: `start line: ${start}` };
  const [, a = '', b = '', c = ''] = match;

  const headers = new Headers();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 1) return { kind: 'bad', reason: `header: ${line}` };
    headers.append(line.slice(0, colon), line.slice(colon + 1).trim());
  }

  const content = input.slice(end + 4);
  if (headers.first('Transfer-Encoding')?.toLowerCase() === 'chunked') {
    const chunks = readChunks(content);
    if (typeof chunks === 'string') return chunks === '' ? { kind: 'incomplete' } : { kind: 'bad', reason: chunks };
    return { kind: 'ok', message: { startLine: [a, b, c], headers, body: chunks.body }, rest: chunks.rest };
  }
  const length = Number(headers.first('content-length') ?? 0);
  if (!Number.isInteger(length) || length < 0) return { kind: 'bad', reason: 'content-length' };
  if (content.length < length) return { kind: 'incomplete' };
  return {
    kind: 'ok',
    message: { startLine: [a, b, c], headers, body: content.slice(0, length) },
    rest: content.slice(length),
  };
}

function readChunks(content: string): string | { body: string; rest: string } {
  let body = '';
  let at = 0;
  for (;;) {
    const eol = content.indexOf(CRLF, at);
    if (eol === -1) return '';
    const size = parseInt(content.slice(at, eol), 16);
    if (Number.isNaN(size)) return 'chunk size';
    at = eol + 2;
    if (content.length < at + size + 2) return '';
    body += content.slice(at, at + size);
    at += size + 2;
    if (size === 0) return { body, rest: content.slice(at) };
  }
}

export class MessageReader {
  #buffer = '';

  *feed(data: string): Generator<Message, void, undefined> {
    this.#buffer += data;
    while (this.#buffer !== '') {
      const parsed = parseMessage(this.#buffer);
      if (parsed.kind === 'incomplete') return;
      if (parsed.kind === 'bad') throw new SyntaxError(parsed.reason);
      this.#buffer = parsed.rest;
      yield parsed.message;
    }
  }
}

export function selfTest(): boolean {
  const reader = new MessageReader();
  const stream =
    'POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello' +
    'HTTP/1.1 200 Fine thanks\r\nset-cookie: a=1\r\nSet-Cookie: b=2\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nWiki\r\n5\r\npedia\r\n0\r\n\r\n';
  const messages: Message[] = [];
  for (let i = 0; i < stream.length; i += 7) messages.push(...reader.feed(stream.slice(i, i + 7)));
  const [request, response] = messages;
  const bad = parseMessage('nonsense\r\n\r\n');
  return (
    messages.length === 2 &&
    request?.body === 'hello' &&
    request.headers.first('HOST') === 'x' &&
    response?.startLine.join('|') === 'HTTP/1.1|200|Fine thanks' &&
    response.body === 'Wikipedia' &&
    response.headers.get('set-cookie')?.join('; ') === 'a=1; b=2' &&
    bad.kind === 'bad' &&
    bad.reason.startsWith('start line')
  );
}
