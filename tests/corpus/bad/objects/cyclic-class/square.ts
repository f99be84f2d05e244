import { Shape } from './main.ts';

export class Square extends Shape {
  override readonly sides: number = 4;
}
