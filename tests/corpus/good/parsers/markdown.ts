// style: line-oriented block parser to a union, inline rendering by regex, switch rendering

type Block =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'code'; language?: string; lines: string[] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'rule' };

export function parseBlocks(source: string): Block[] {
  const lines = source.split('\n');
  const blocks: Block[] = [];
  let i = 0;

  const takeWhile = (test: (line: string) => boolean): string[] => {
    const taken: string[] = [];
    for (let line = lines[i]; line !== undefined && test(line); line = lines[++i]) taken.push(line);
    return taken;
  };

  while (i < lines.length) {
    const line = lines[i] ?? '';
    const heading = /^(#{1,6})\s+(.*)$/.exec(line);
    const fence = /^```(\w*)$/.exec(line);
    if (line.trim() === '') {
      i++;
    } else if (heading) {
      blocks.push({ kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' });
      i++;
    } else if (fence) {
      i++;
      const code = takeWhile((l) => l !== '```');
      i++;
      const language = fence[1];
      blocks.push(language ? { kind: 'code', language, lines: code } : { kind: 'code', lines: code });
    } else if (/^(-{3,}|\*{3,})$/.test(line)) {
      blocks.push({ kind: 'rule' });
      i++;
    } else if (line.startsWith('>')) {
      const quoted = takeWhile((l) => l.startsWith('>')).map((l) => l.replace(/^> ?/, ''));
      blocks.push({ kind: 'quote', blocks: parseBlocks(quoted.join('\n')) });
    } else if (/^[-*] /.test(line)) {
      blocks.push({ kind: 'list', ordered: false, items: takeWhile((l) => /^[-*] /.test(l)).map((l) => l.slice(2)) });
    } else if (/^\d+\. /.test(line)) {
      const items = takeWhile((l) => /^\d+\. /.test(l)).map((l) => l.replace(/^\d+\. /, ''));
      blocks.push({ kind: 'list', ordered: true, items });
    } else {
      blocks.push({ kind: 'paragraph', text: takeWhile((l) => l.trim() !== '' && !/^([#>]|```)/.test(l)).join(' ') });
    }
  }
  return blocks;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function renderInline(text: string): string {
  return escape(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/\*(.+?)\*/g, '<em>$1</em>')
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, '<a href="$2">$1</a>');
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${renderInline(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${renderInline(block.text)}</p>`;
    case 'code':
      return `<pre${block.language ? ` lang="${block.language}"` : ''}>${escape(block.lines.join('\n'))}</pre>`;
    case 'quote':
      return `<blockquote>${render(block.blocks)}</blockquote>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${renderInline(item)}</li>`).join('')}</${tag}>`;
    }
    case 'rule':
      return '<hr>';
  }
}

const render = (blocks: readonly Block[]): string => blocks.map(renderBlock).join('\n');

export const markdown = (source: string): string => render(parseBlocks(source));

export function selfTest(): boolean {
  const html = markdown('# Hi *there*\n\nSome `a < b` and\n**bold [link](/x)**.\n\n- one\n- two\n\n> quoted\n> 1. first\n\n```ts\nlet x;\n```\n---');
  const expected = [
    '<h1>Hi <em>there</em></h1>',
    '<p>Some <code>a &lt; b</code> and <strong>bold <a href="/x">link</a></strong>.</p>',
    '<ul><li>one</li><li>two</li></ul>',
    '<blockquote><p>quoted 1. first</p></blockquote>',
    '<pre lang="ts">let x;</pre>',
    '<hr>',
  ];
  return html === expected.join('\n');
}
