interface Style {
  readonly colour: string;
}
interface Box extends Style {
  readonly width: number;
}

export const box = (width: number, style: Style): Box => ({ ...style, width });

export function selfTest(): boolean {
  return box(3, { colour: 'red' }).width === 3;
}
