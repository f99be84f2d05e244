/**
 * Where the parts of a contract's machine stand in its picture.
 *
 * Owns: the geometry; draws nothing. Algorithm, after Sugiyama: 1. a state's rank is its distance from `Start`, so that each message leads at
 * most one rank down; 2. states have every second layer, and what is said from one state to another is a label of its own in
 * the layer between, going down for a message that leads on, going up for one that leads back; 3. a way back over more layers has a narrow
 * slot in each; 4. the order within a layer is that of the neighbours' middles, in sweeps up and down; 5. so is the place, as far as nothing
 * comes too near. Invariants: boxes, labels and slots of a layer stand apart, and lines leave a layer straight up or down and turn only
 * between layers, so no text is under a box or a line, whatever the contract.
 */
import type { ContractTable } from '../../../abi/index.ts';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface StateBox extends Rectangle {
  readonly name: string;
  readonly speaker: 'client' | 'server' | 'nobody';
}
export interface Label extends Rectangle {
  /** The messages that lead from the one state to the other. */
  readonly messages: readonly string[];
  readonly speaker: 'client' | 'server' | 'nobody';
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Line {
  readonly points: readonly Point[];
  /** The line ends at a state. */
  readonly arrow: boolean;
}
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly states: readonly StateBox[];
  readonly labels: readonly Label[];
  readonly lines: readonly Line[];
}

/** Of the monospaced letters in which the picture is written, with room to spare for fonts that run wide. */
export const letter = { width: 7.6, height: 16 } as const;
const [padding, between, gap, margin, slotWidth] = [12, 18, 40, 12, 10];
/** A line goes so far straight on outside its layer: room for the tip. */
const lead = 9;
const sweeps = 12;

interface Item {
  readonly layer: number;
  readonly width: number;
  readonly height: number;
  readonly neighbours: Item[];
  readonly state?: string;
  readonly label?: readonly string[];
  readonly speaker: StateBox['speaker'];
  /** Of its middle. */
  x: number;
  y: number;
}
/** From a state to a state, by way of slots and one label. */
interface Route {
  readonly items: readonly Item[];
}

export function layOut(table: ContractTable): Layout {
  const { items, routes } = itemsOf(table);
  const layers = layersOf(items);
  for (let sweep = 0; sweep < sweeps; sweep += 1) order(sweep % 2 === 0 ? layers : layers.toReversed());
  for (const layer of layers) pack(layer);
  for (let sweep = 0; sweep < sweeps; sweep += 1)
    for (const layer of sweep % 2 === 0 ? layers : layers.toReversed()) settle(layer);
  const bands = standing(layers);
  const left = Math.min(...items.map(({ x, width }) => x - width / 2)) - margin;
  for (const item of items) item.x = Math.round(item.x - left);
  const lines = routes.flatMap((route) => linesOf(route, bands, routes));
  return {
    width: Math.ceil(Math.max(...items.map(({ x, width }) => x + width / 2)) + margin),
    height: (bands.at(-1)?.bottom ?? 0) + margin,
    states: items.flatMap((item) =>
      item.state === undefined ? [] : [{ ...rectangle(item), name: item.state, speaker: item.speaker }],
    ),
    labels: items.flatMap((item) =>
      item.label === undefined ? [] : [{ ...rectangle(item), messages: item.label, speaker: item.speaker }],
    ),
    lines,
  };
}

const rectangle = ({ x, y, width, height }: Item): Rectangle => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});

function itemsOf(table: ContractTable): { readonly items: readonly Item[]; readonly routes: readonly Route[] } {
  const ranks = ranksOf(table);
  const items: Item[] = [];
  const add = (item: Omit<Item, 'neighbours' | 'x' | 'y'>): Item => {
    const made: Item = { ...item, neighbours: [], x: 0, y: 0 };
    items.push(made);
    return made;
  };
  const states = table.states.map(({ name, speaker }, index) =>
    add({
      layer: 2 * (ranks.get(index) ?? 0),
      width: Math.max(name.length, 14) * letter.width + 2 * padding,
      height: 2 * letter.height + padding,
      state: name,
      speaker,
    }),
  );
  const routes: Route[] = [];
  for (const [index, from] of states.entries()) {
    for (const [next, messages] of saidFrom(table, index)) {
      const to = states[next];
      if (to === undefined) continue;
      const isBack = to.layer < from.layer;
      const label = add({
        layer: from.layer + (isBack ? -1 : 1),
        width: Math.max(...messages.map((name) => name.length)) * letter.width + padding,
        height: messages.length * letter.height + padding / 2,
        label: messages,
        speaker: from.speaker,
      });
      const slots: Item[] = [];
      for (let layer = label.layer - 1; isBack && layer > to.layer; layer -= 1)
        slots.push(add({ layer, width: slotWidth, height: 0, speaker: from.speaker }));
      routes.push({ items: [from, label, ...slots, to] });
    }
  }
  for (const route of routes) {
    for (const [index, item] of route.items.entries()) {
      const after = route.items[index + 1];
      if (after === undefined) continue;
      item.neighbours.push(after);
      after.neighbours.push(item);
    }
  }
  return { items, routes };
}

/** By the number of a next state, the messages that lead there. */
function saidFrom(table: ContractTable, state: number): ReadonlyMap<number, readonly string[]> {
  const said = new Map<number, string[]>();
  for (const [message, next] of table.states[state]?.next.entries() ?? []) {
    if (next >= 0) said.set(next, [...(said.get(next) ?? []), table.messages[message]?.name ?? '']);
  }
  return said;
}

function ranksOf({ states }: ContractTable): ReadonlyMap<number, number> {
  const ranks = new Map([[0, 0]]);
  for (const [state, rank] of ranks)
    for (const next of states[state]?.next ?? []) if (next >= 0 && !ranks.has(next)) ranks.set(next, rank + 1);
  return ranks;
}

type Layers = readonly Item[][];

function layersOf(items: readonly Item[]): Layers {
  const layers: Item[][] = [];
  const last = Math.max(...items.map(({ layer }) => layer));
  for (let layer = 0; layer <= last; layer += 1) layers.push(items.filter((item) => item.layer === layer));
  for (const layer of layers) for (const [index, item] of layer.entries()) item.x = index;
  return layers;
}

const middleOf = ({ neighbours, x }: Item): number =>
  neighbours.length === 0 ? x : neighbours.reduce((sum, other) => sum + other.x, 0) / neighbours.length;

/** While only the order is sought, `x` is the place in it, from the middle of the layer. */
function order(layers: Layers): void {
  for (const layer of layers) {
    const wanted = new Map(layer.map((item) => [item, middleOf(item)]));
    layer.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
    for (const [index, item] of layer.entries()) item.x = index - (layer.length - 1) / 2;
  }
}

const apart = (one: Item, other: Item): number => (one.width + other.width) / 2 + between;

function pack(layer: readonly Item[]): void {
  let x = 0;
  for (const [index, item] of layer.entries()) {
    const before = layer[index - 1];
    x = before === undefined ? 0 : x + apart(before, item);
    item.x = x;
  }
  for (const item of layer) item.x -= x / 2;
}

/** As near to the neighbours as the order allows: the mean of pushing to the right and pushing to the left, each of which keeps apart. */
function settle(layer: readonly Item[]): void {
  const wanted = layer.map(middleOf);
  const rightwards = [...wanted];
  const leftwards = [...wanted];
  for (const [index, item] of layer.entries()) {
    const before = layer[index - 1];
    if (before !== undefined)
      rightwards[index] = Math.max(wanted[index] ?? 0, (rightwards[index - 1] ?? 0) + apart(before, item));
  }
  for (const [back, item] of layer.toReversed().entries()) {
    const index = layer.length - 1 - back;
    const after = layer[index + 1];
    if (after !== undefined)
      leftwards[index] = Math.min(wanted[index] ?? 0, (leftwards[index + 1] ?? 0) - apart(item, after));
  }
  for (const [index, item] of layer.entries()) item.x = ((rightwards[index] ?? 0) + (leftwards[index] ?? 0)) / 2;
}

interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** Layers below each other, each as high as its highest item, whose middle all have. */
function standing(layers: Layers): readonly Band[] {
  const bands: Band[] = [];
  let top = margin;
  for (const layer of layers) {
    const height = Math.max(...layer.map((item) => item.height));
    for (const item of layer) item.y = top + height / 2;
    bands.push({ top, bottom: top + height });
    top += height + gap;
  }
  return bands;
}

/** The label stands between two lines; slots are passed through. */
function linesOf({ items }: Route, bands: readonly Band[], routes: readonly Route[]): readonly Line[] {
  const label = items.findIndex((item) => item.label !== undefined);
  return [items.slice(0, label + 1), items.slice(label)].map((part, index) => ({
    points: part.flatMap((item, at) => {
      const after = part[at + 1];
      return after === undefined ? [] : step(item, after, bands, routes);
    }),
    arrow: index === 1,
  }));
}

/** From one item to one in the next layer: straight out of the layer, across the gap, straight in. */
function step(from: Item, to: Item, bands: readonly Band[], routes: readonly Route[]): readonly Point[] {
  const isDown = to.layer > from.layer;
  const [start, end] = [placeOn(from, to, routes), placeOn(to, from, routes)];
  const edge = (item: Item, below: boolean): number => (below ? item.y + item.height / 2 : item.y - item.height / 2);
  const border = (item: Item, below: boolean): number => {
    const band = bands[item.layer];
    return (below ? band?.bottom : band?.top) ?? item.y;
  };
  return [
    { x: start, y: edge(from, isDown) },
    { x: start, y: border(from, isDown) + (isDown ? lead : -lead) },
    { x: end, y: border(to, !isDown) + (isDown ? -lead : lead) },
    { x: end, y: edge(to, !isDown) },
  ];
}

/** Lines at one side of an item stand beside each other, in the order of where they go. */
function placeOn(item: Item, other: Item, routes: readonly Route[]): number {
  const isBelow = other.layer > item.layer;
  const lines = routes.flatMap(({ items }) =>
    items.flatMap((one, index) => {
      const pair = [one, items[index + 1]];
      if (!pair.includes(item)) return [];
      const far = pair[0] === item ? pair[1] : pair[0];
      return far !== undefined && far.layer > item.layer === isBelow ? [{ far, isOut: pair[0] === item }] : [];
    }),
  );
  const sorted = lines.toSorted((a, b) => a.far.x - b.far.x);
  const at = sorted.findIndex(({ far }) => far === other);
  return Math.round(item.x - item.width / 2 + (item.width * (at + 1)) / (sorted.length + 1));
}
