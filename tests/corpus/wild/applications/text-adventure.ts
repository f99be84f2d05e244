// style: game world as data with satisfies, commands as a record of handlers, mutable player state, verbs with aliases
// refused: SK1007 because `delete` takes away what another owner may count on; a `boolean` that says whether it is locked passes

type Direction = 'north' | 'south' | 'east' | 'west';

interface Room {
  description: string;
  exits: Partial<Record<Direction, RoomId>>;
  items: string[];
  locked?: { direction: Direction; key: string };
}

type RoomId = 'hall' | 'cellar' | 'garden';

const world = (): Record<RoomId, Room> => ({
  hall: { description: 'A dusty hall.', exits: { north: 'garden', east: 'cellar' }, items: ['lamp'], locked: { direction: 'north', key: 'key' } },
  cellar: { description: 'A damp cellar.', exits: { west: 'hall' }, items: ['key', 'rope'] },
  garden: { description: 'A garden in the sun. You are free!', exits: { south: 'hall' }, items: [] },
});

const aliases: { [word: string]: string } = { n: 'north', s: 'south', e: 'east', w: 'west', get: 'take', i: 'inventory', l: 'look' };

const isDirection = (word: string | undefined): word is Direction =>
  word === 'north' || word === 'south' || word === 'east' || word === 'west';

export class Game {
  private readonly rooms = world();
  private at: RoomId = 'hall';
  private readonly inventory = new Set<string>();
  private moves = 0;

  private readonly verbs = new Map<string, (noun: string | undefined) => string>([
    ['look', () => this.look()],
    ['take', (noun) => this.take(noun)],
    ['drop', (noun) => this.drop(noun)],
    ['inventory', () => ([...this.inventory].sort().join(', ') || 'nothing')],
    ['unlock', (noun) => this.unlock(noun)],
  ]);

  command(line: string): string {
    const [first = '', second] = line
      .toLowerCase()
      .trim()
      .split(/\s+/)
      .map((word) => aliases[word] ?? word);
    this.moves++;
    if (isDirection(first)) return this.go(first);
    const verb = this.verbs.get(first);
    return verb ? verb(second) : `I do not know how to ${first}.`;
  }

  get isOver(): boolean {
    return this.at === 'garden';
  }

  get score(): string {
    return `${this.inventory.size} items in ${this.moves} moves`;
  }

  private get room(): Room {
    return this.rooms[this.at];
  }

  private look(): string {
    const { description, items, exits } = this.room;
    const things = items.length > 0 ? ` You see: ${items.join(', ')}.` : '';
    return `${description}${things} Exits: ${Object.keys(exits).join(', ')}.`;
  }

  private go(direction: Direction): string {
    if (this.room.locked?.direction === direction) return 'It is locked.';
    const next = this.room.exits[direction];
    if (next === undefined) return 'You cannot go there.';
    this.at = next;
    return this.look();
  }

  private take(noun: string | undefined): string {
    if (noun === undefined) return 'Take what?';
    const index = this.room.items.indexOf(noun);
    if (index < 0) return `There is no ${noun}.`;
    this.room.items.splice(index, 1);
    this.inventory.add(noun);
    return `You take the ${noun}.`;
  }

  private drop(noun: string | undefined): string {
    if (!noun || !this.inventory.delete(noun)) return 'You do not have that.';
    this.room.items.push(noun);
    return `You drop the ${noun}.`;
  }

  private unlock(noun: string | undefined): string {
    const { locked } = this.room;
    if (!locked || locked.direction !== noun) return 'Nothing to unlock.';
    if (!this.inventory.has(locked.key)) return 'You need a key.';
    delete this.room.locked;
    return 'Click.';
  }
}

export function selfTest(): boolean {
  const game = new Game();
  const lines = ['n', 'unlock north', 'e', 'get key', 'take cat', 'i', 'w', 'unlock north', 'north', 'dance'];
  const answers = lines.map((line) => game.command(line));
  return (
    answers[0] === 'It is locked.' &&
    answers[1] === 'You need a key.' &&
    answers[2] === 'A damp cellar. You see: key, rope. Exits: west.' &&
    answers[4] === 'There is no cat.' &&
    answers[5] === 'key' &&
    answers[7] === 'Click.' &&
    answers[9] === 'I do not know how to dance.' &&
    game.isOver &&
    game.score === '1 items in 10 moves'
  );
}
