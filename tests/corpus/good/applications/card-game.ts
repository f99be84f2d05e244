// style: const arrays and derived unions, immutable hands, ranking by tuple comparison

const SUITS = ['clubs', 'diamonds', 'hearts', 'spades'] as const;
const RANKS = ['2', '3', '4', '5', '6', '7', '8', '9', '10', 'J', 'Q', 'K', 'A'] as const;
export type Suit = (typeof SUITS)[number];
export type Rank = (typeof RANKS)[number];
export type Card = { readonly suit: Suit; readonly rank: Rank };

export function deck(): Card[] {
  return SUITS.flatMap((suit) => RANKS.map((rank) => ({ suit, rank })));
}

const value = (card: Card): number => RANKS.indexOf(card.rank) + 2;

export type HandKind = 'high card' | 'pair' | 'two pairs' | 'three' | 'straight' | 'flush' | 'full house' | 'four' | 'straight flush';
const ORDER: HandKind[] = ['high card', 'pair', 'two pairs', 'three', 'straight', 'flush', 'full house', 'four', 'straight flush'];

export interface Evaluation {
  kind: HandKind;
  tiebreak: number[];
}

export function evaluate(hand: readonly Card[]): Evaluation {
  const counts = new Map<number, number>();
  hand.forEach((card) => counts.set(value(card), (counts.get(value(card)) ?? 0) + 1));
  const groups = [...counts].sort(([v1, n1], [v2, n2]) => n2 - n1 || v2 - v1);
  const tiebreak = groups.map(([v]) => v);
  const shape = groups.map(([, n]) => n).join('');
  const flush = new Set(hand.map(({ suit }) => suit)).size === 1;
  const high = tiebreak[0] ?? 0;
  const straight = counts.size === 5 && high - (tiebreak[4] ?? 0) === 4;
  const kind = ((): HandKind => {
    if (straight && flush) return 'straight flush';
    if (shape === '41') return 'four';
    if (shape === '32') return 'full house';
    if (flush) return 'flush';
    if (straight) return 'straight';
    if (shape === '311') return 'three';
    if (shape === '221') return 'two pairs';
    return shape === '2111' ? 'pair' : 'high card';
  })();
  return { kind, tiebreak };
}

export function compareHands(a: readonly Card[], b: readonly Card[]): number {
  const x = evaluate(a);
  const y = evaluate(b);
  const byKind = ORDER.indexOf(x.kind) - ORDER.indexOf(y.kind);
  if (byKind) return byKind;
  for (const [i, v] of x.tiebreak.entries()) {
    const difference = v - (y.tiebreak[i] ?? 0);
    if (difference) return difference;
  }
  return 0;
}

export function parseHand(text: string): Card[] {
  return text.split(' ').map((word) => {
    const rank = RANKS.find((r) => r === word.slice(0, -1));
    const suit = SUITS.find((s) => s.startsWith(word.slice(-1)));
    if (!rank || !suit) throw new Error(`no card ${word}`);
    return { rank, suit };
  });
}

export function selfTest(): boolean {
  const full = parseHand('Kc Kd Ks 2h 2d');
  const flush = parseHand('2h 5h 9h Jh Ah');
  const straight = parseHand('9c 10d Jh Qs Kc');
  const pairs = [parseHand('3c 3d 4h 4s Kc'), parseHand('3h 3s 4c 4d Ac')] as const;
  return deck().length === 52 && evaluate(full).kind === 'full house' && compareHands(full, flush) > 0 && evaluate(straight).kind === 'straight' && compareHands(...pairs) < 0;
}
