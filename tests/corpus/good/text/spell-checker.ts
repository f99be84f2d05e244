// style: composition of imported modules, lazily sorted candidates, optional chaining

import { Trie } from '../containers/trie.ts';
import { soundex } from './soundex.ts';
import { damerau } from './edit-distance.ts';

export interface Correction {
  readonly word: string;
  readonly score: number;
}

export class SpellChecker {
  private readonly frequency = new Trie<number>();
  private readonly bySound = new Map<string, Set<string>>();

  static train(corpus: string): SpellChecker {
    const checker = new SpellChecker();
    for (const [word] of corpus.toLowerCase().matchAll(/[a-z]+/g)) checker.learn(word);
    return checker;
  }

  learn(word: string): void {
    this.frequency.set(word, (this.frequency.get(word) ?? 0) + 1);
    const sound = soundex(word);
    const group = this.bySound.get(sound) ?? new Set<string>();
    this.bySound.set(sound, group.add(word));
  }

  isKnown(word: string): boolean {
    return this.frequency.has(word.toLowerCase());
  }

  correct(word: string): Correction[] {
    const input = word.toLowerCase();
    const candidates = new Set<string>(this.bySound.get(soundex(input)));
    for (const [known] of this.frequency.entriesWithPrefix(input.slice(0, 2))) candidates.add(known);
    return [...candidates]
      .map((candidate) => ({ word: candidate, score: this.score(input, candidate) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
  }

  check(text: string): { word: string; best?: string }[] {
    const unknown: { word: string; best?: string }[] = [];
    for (const [word] of text.matchAll(/[a-z]+/gi)) {
      if (this.isKnown(word)) continue;
      const best = this.correct(word)[0]?.word;
      unknown.push(best === undefined ? { word } : { word, best });
    }
    return unknown;
  }

  private score(input: string, candidate: string): number {
    const distance = damerau(input, candidate);
    return distance > 2 ? 0 : (this.frequency.get(candidate) ?? 0) / (1 + distance ** 2);
  }
}

export function selfTest(): boolean {
  const checker = SpellChecker.train('the quick brown fox jumps over the lazy dog while the other fox sleeps');
  const report = checker.check('The qiuck fxo jumps over teh zebra');
  const shown = report.map(({ word, best }) => `${word}:${best ?? '?'}`).join(' ');
  return shown === 'qiuck:quick fxo:fox teh:the zebra:?' && checker.isKnown('FOX');
}
