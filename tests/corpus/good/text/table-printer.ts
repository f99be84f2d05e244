// style: generic column definitions with accessors, keyof, optional formatting hooks
// refused: SK1220 because the options that are spread last may come with a `value` of their own; spreading them first passes

export interface Column<Row> {
  readonly header: string;
  readonly value: (row: Row) => string | number;
  readonly align?: 'left' | 'right';
  readonly total?: boolean;
}

interface Border {
  readonly horizontal: string;
  readonly vertical: string;
  readonly cross: string;
}

const ASCII: Border = { horizontal: '-', vertical: '|', cross: '+' };

export function column<Row, K extends keyof Row & string>(
  key: K,
  format: (value: Row[K]) => string | number,
  options: { header?: string; align?: 'left' | 'right'; total?: boolean } = {},
): Column<Row> {
  const { header = key, ...rest } = options;
  return { header, value: (row) => format(row[key]), ...rest };
}

export function printTable<Row>(rows: readonly Row[], columns: readonly Column<Row>[], border: Border = ASCII): string {
  const cells = rows.map((row) => columns.map((c) => String(c.value(row))));
  const totals = columns.map((c) => {
    if (!c.total) return '';
    const sum = rows.map(c.value).reduce((acc: number, value) => acc + Number(value), 0);
    return String(sum);
  });
  const hasTotals = columns.some((c) => c.total);
  const widths = columns.map((c, i) => {
    const lengths = [...cells, totals].map((line) => line[i]?.length ?? 0);
    return Math.max(c.header.length, ...lengths);
  });

  const rule = border.cross + widths.map((width) => border.horizontal.repeat(width + 2)).join(border.cross) + border.cross;
  const line = (texts: readonly string[]): string => {
    const padded = texts.map((text, i) => {
      const width = widths[i] ?? 0;
      return columns[i]?.align === 'right' ? text.padStart(width) : text.padEnd(width);
    });
    return `${border.vertical} ${padded.join(` ${border.vertical} `)} ${border.vertical}`;
  };

  const out = [rule, line(columns.map((c) => c.header)), rule, ...cells.map(line), rule];
  if (hasTotals) out.push(line(totals), rule);
  return out.join('\n');
}

interface Invoice {
  customer: string;
  amount: number;
  paid: boolean;
}

export function selfTest(): boolean {
  const invoices: Invoice[] = [
    { customer: 'Ada', amount: 120, paid: true },
    { customer: 'Grace Hopper', amount: 75.5, paid: false },
  ];
  const table = printTable(invoices, [
    column<Invoice, 'customer'>('customer', (name) => name),
    column<Invoice, 'amount'>('amount', (n) => n, { header: 'EUR', align: 'right', total: true }),
    { header: 'paid?', value: ({ paid }) => (paid ? 'yes' : 'no') },
  ]);
  const lines = table.split('\n');
  return (
    lines.length === 8 &&
    lines[1] === '| customer     |   EUR | paid? |' &&
    lines[4] === '| Grace Hopper |  75.5 | no    |' &&
    lines[6] === '|              | 195.5 |       |' &&
    new Set(lines.map((line) => line.length)).size === 1
  );
}
