/** TypeScript holds the host to the contract, with no help at run time. Each refused line is one that `tsc` must refuse. */
import { expect, expectTypeOf, it } from 'vitest';
import type { Block, Closed, Contract, DiskDevice, Imp, Msg, ProcessStatus } from '../../abi/index.ts';
import type { HostExp, HostImp } from '../../boot/index.ts';

interface Bank extends Contract {
  Start: { client: { pay: Msg<{ amount: number }, 'Paying'>; leave: Msg<{}, 'End'> } };
  Paying: { server: { paid: Msg<{ receipt: Block; status: Imp<ProcessStatus> }, 'Start'> } };
  End: {};
}

/** Never called: only its types are looked at. */
async function refused(client: HostImp<Bank>, server: HostExp<Bank>): Promise<void> {
  // @ts-expect-error: the field is a number
  client.pay({ amount: '1' });
  // @ts-expect-error: the field is missing
  client.pay({});
  // @ts-expect-error: the server speaks only when it was asked
  server.paid({ receipt: new Uint8Array() });
  // @ts-expect-error: the client hears nothing before it has spoken
  client.receive();
  // @ts-expect-error: nothing can be said after the end
  client.leave().pay({ amount: 1 });
  const heard = await client.pay({ amount: 1 }).receive();
  // @ts-expect-error: the peer may be gone
  heard.next.leave();
}

it("sees blocks as bytes, ends as host ends, and the peer's death", () => {
  type Heard = Awaited<ReturnType<HostImp<Bank, 'Paying'>['receive']>>;
  type Paid = Extract<Heard, { readonly message: 'paid' }>;
  expectTypeOf<Paid['receipt']>().toEqualTypeOf<Uint8Array>();
  expectTypeOf<Paid['status']>().toEqualTypeOf<HostImp<ProcessStatus>>();
  expectTypeOf<Extract<Heard, { readonly message: 'closed' }>>().toEqualTypeOf<Closed>();
  expectTypeOf<Parameters<HostImp<DiskDevice>['list']>>().toEqualTypeOf<
    [fields: { readonly path: readonly string[] }]
  >();
  expect(refused).toBeTypeOf('function');
});
