// rule: SK1205
// mechanism: this-guard
// wrong: throws TypeError
class Socket {
  address: string | undefined;
  assertOpen(): asserts this is { address: string } {
    this.address = undefined;
  }
}

export function go(): string {
  const socket: Socket = new Socket();
  socket.assertOpen();
  return socket.address.trim();
}
