// rule: SK1244
// mechanism: conversion-before-set
// wrong: throws ReferenceError
export function go(): string {
  class T {
    valueOf(): number {
      return k.length;
    }
  }
  const t = new T();
  const b = t < t;
  const k = 'a';
  return k + b;
}
