// rule: SK1211
// mechanism: override-narrow-parameter
// wrong: throws TypeError
abstract class Visitor {
  abstract visit(node: string | undefined): number;
  run(): number {
    return this.visit(undefined);
  }
}
class Length extends Visitor {
  visit(node: string): number {
    return node.length;
  }
}

export function go(): number {
  return new Length().run();
}
