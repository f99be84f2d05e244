// rule: SK1211
// mechanism: method-parameter-bivariance
// wrong: throws TypeError
interface Handler {
  handle(event: string | number): string;
}

const shout = {
  handle(event: string): string {
    return event.toUpperCase();
  },
};

export function go(): string {
  const handler: Handler = shout;
  return handler.handle(1);
}
