export class Parser {
  tokens!: readonly string[];

  first(): string {
    return this.tokens[0]!.slice(1);
  }
}
