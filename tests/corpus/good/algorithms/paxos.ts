// style: Lamport 2001 single-decree Paxos, message unions, deterministic network

type Ballot = readonly [round: number, proposer: string];

type Request<V> =
  | { type: 'prepare'; ballot: Ballot }
  | { type: 'accept'; ballot: Ballot; value: V };

type Reply<V> =
  | { type: 'promise'; accepted: { ballot: Ballot; value: V } | null }
  | { type: 'accepted' }
  | { type: 'nack'; highest: Ballot };

function compareBallots(a: Ballot, b: Ballot): number {
  return a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0);
}

export class Acceptor<V> {
  private promised: Ballot | null = null;
  private accepted: { ballot: Ballot; value: V } | null = null;

  handle(request: Request<V>): Reply<V> {
    if (this.promised !== null && compareBallots(request.ballot, this.promised) < 0) {
      return { type: 'nack', highest: this.promised };
    }
    this.promised = request.ballot;
    switch (request.type) {
      case 'prepare':
        return { type: 'promise', accepted: this.accepted };
      case 'accept':
        this.accepted = { ballot: request.ballot, value: request.value };
        return { type: 'accepted' };
    }
  }
}

export class Proposer<V> {
  private round = 0;

  constructor(
    private readonly name: string,
    private readonly acceptors: readonly Acceptor<V>[],
  ) {}

  /** Gives the chosen value, or null when no majority answered with a promise. */
  propose(wanted: V, reachable: (acceptor: number) => boolean = () => true): V | null {
    const ballot: Ballot = [++this.round, this.name];
    const quorum = Math.floor(this.acceptors.length / 2) + 1;
    const live = this.acceptors.filter((_, i) => reachable(i));

    let promises = 0;
    let best: { ballot: Ballot; value: V } | null = null;
    for (const acceptor of live) {
      const reply = acceptor.handle({ type: 'prepare', ballot });
      if (reply.type === 'nack') this.round = Math.max(this.round, reply.highest[0]);
      if (reply.type !== 'promise') continue;
      promises++;
      if (reply.accepted && (best === null || compareBallots(reply.accepted.ballot, best.ballot) > 0)) {
        best = reply.accepted;
      }
    }
    if (promises < quorum) return null;

    const value = best === null ? wanted : best.value;
    const votes = live.filter((acceptor) => acceptor.handle({ type: 'accept', ballot, value }).type === 'accepted');
    return votes.length >= quorum ? value : null;
  }
}

export function selfTest(): boolean {
  const acceptors = Array.from({ length: 5 }, () => new Acceptor<string>());
  const a = new Proposer('a', acceptors);
  const b = new Proposer('b', acceptors);
  const isolated = a.propose('red', (i) => i < 2);
  const chosen = b.propose('blue', (i) => i > 1);
  const outbid = a.propose('red');
  const again = a.propose('green', (i) => i !== 4);
  return isolated === null && chosen === 'blue' && outbid === 'blue' && again === 'blue';
}
