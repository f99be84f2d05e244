// rule: SK1244
// mechanism: conversion-before-set
// wrong: throws ReferenceError
export function go(): string {
  class T {
    toString(): string {
      return k.toUpperCase();
    }
  }
  [new T(), new T()].sort();
  const k = 'a';
  return k;
}
