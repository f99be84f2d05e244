// rule: SK1211
// mechanism: method-parameter-bivariance
// wrong: throws TypeError
interface Writer {
  write(chunk: string): number;
  write(chunk: readonly number[]): number;
}
class Text {
  write(chunk: string): number {
    return chunk.trim().length;
  }
}
interface Any1 {
  write(chunk: string | readonly number[]): number;
}

function each(writer: Any1 | Writer): number {
  return writer.write([1]);
}

export function go(): number {
  return each(new Text());
}
