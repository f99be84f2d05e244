// rule: SK1244
// mechanism: conversion-before-set
// wrong: throws ReferenceError
export function go(): string {
  class E extends Error {
    override get name(): string {
      return k.toUpperCase();
    }
    override set name(v: string) {}
  }
  const b = String(new E('x'));
  const k = 'a';
  return k + b;
}
