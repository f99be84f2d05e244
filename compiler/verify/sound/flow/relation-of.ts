/** The relation of a whole program, which knows its classes, its names and everything that it writes. */
import type { VerifyContext } from '../../context.ts';
import { Classes } from './classes.ts';
import { Names } from './names.ts';
import { Relation } from './relation.ts';
import { collectWrites } from './writes.ts';

export const relationOf = (context: VerifyContext): Relation =>
  new Relation(context.checker, {
    writes: collectWrites(context),
    classes: new Classes(context),
    names: new Names(context),
  });
