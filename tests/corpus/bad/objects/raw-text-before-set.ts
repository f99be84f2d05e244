// rule: SK1244
// mechanism: conversion-before-set
// wrong: throws ReferenceError
export function go(): string {
  class T {
    toString(): string {
      return k.toUpperCase();
    }
  }
  const b = String.raw`${new T()}`;
  const k = 'a';
  return k + b;
}
