interface Vector {
  x: number;
  y: number;
}

export class Walker {
  constructor(private position: Readonly<Vector>) {}

  step(dx: number, dy: number): void {
    this.position = { x: this.position.x + dx, y: this.position.y + dy };
  }

  get distance(): number {
    return Math.hypot(this.position.x, this.position.y);
  }
}

export function start(at: Readonly<Vector>): Walker {
  return new Walker(at);
}

export function selfTest(): boolean {
  const walker = start({ x: 0, y: 0 });
  walker.step(3, 4);
  return walker.distance === 5;
}
