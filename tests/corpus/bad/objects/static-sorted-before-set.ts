// rule: SK1243, SK1244
// mechanism: conversion-before-set
// wrong: throws ReferenceError
class T {
  toString(): string {
    return C.name2.toUpperCase();
  }
}
class C {
  static readonly list: readonly T[] = [new T(), new T()].sort();
  static readonly name2: string = 'x';
}
export function go(): string {
  return C.name2;
}
