// rule: SK1230
// mechanism: stale-discriminant
// wrong: throws TypeError
type Step = { readonly type: 'wait' } | { readonly type: 'say'; readonly text: string };
class Player {
  step: Step = { type: 'say', text: 'a' };
  next(): void {
    this.step = { type: 'wait' };
  }
  play(): string {
    switch (this.step.type) {
      case 'wait':
        return '';
      case 'say':
        this.next();
        return this.step.text.trim();
    }
  }
}

export function go(): string {
  return new Player().play();
}
