// style: small functions, options object with defaults

export interface CsvOptions {
  delimiter?: string;
  quote?: string;
  header?: boolean;
  trim?: boolean;
}

const DEFAULTS: Required<CsvOptions> = {
  delimiter: ',',
  quote: '"',
  header: true,
  trim: false,
};

export function parseRows(text: string, options: CsvOptions = {}): string[][] {
  const { delimiter, quote, trim } = { ...DEFAULTS, ...options };
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;

  const endField = () => {
    row.push(trim ? field.trim() : field);
    field = '';
  };
  const endRow = () => {
    endField();
    rows.push(row);
    row = [];
  };

  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === quote && text[i + 1] === quote) {
        field += quote;
        i++;
      } else if (c === quote) {
        quoted = false;
      } else {
        field += c;
      }
    } else if (c === quote) {
      quoted = true;
    } else if (c === delimiter) {
      endField();
    } else if (c === '\n') {
      endRow();
    } else if (c !== '\r') {
      field += c;
    }
  }
  if (field !== '' || row.length > 0) endRow();
  return rows;
}

export function parseRecords(text: string, options?: CsvOptions): Record<string, string>[] {
  const [header, ...body] = parseRows(text, options);
  if (!header) return [];
  return body.map((cells) => {
    const record: Record<string, string> = {};
    header.forEach((name, i) => {
      record[name] = cells[i] ?? '';
    });
    return record;
  });
}

export function formatCsv(rows: readonly (readonly string[])[], options: CsvOptions = {}): string {
  const { delimiter, quote } = { ...DEFAULTS, ...options };
  const needsQuote = (cell: string) => cell.includes(delimiter) || cell.includes(quote) || cell.includes('\n');
  const encode = (cell: string) =>
    needsQuote(cell) ? quote + cell.replaceAll(quote, quote + quote) + quote : cell;
  return rows.map((row) => row.map(encode).join(delimiter)).join('\n');
}

export function selfTest(): boolean {
  const text = 'name,age\r\n"Smith, Jo",42\r\n"say ""hi""",7\n';
  const records = parseRecords(text);
  if (records.length !== 2) return false;
  if (records[0]?.['name'] !== 'Smith, Jo' || records[1]?.['name'] !== 'say "hi"') return false;
  const again = parseRows(formatCsv(parseRows(text)));
  const semicolons = parseRows('a ; b', { delimiter: ';', trim: true });
  return JSON.stringify(again) === JSON.stringify(parseRows(text)) && semicolons[0]?.join('|') === 'a|b';
}
