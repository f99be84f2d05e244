/** The graph of a contract: what is reached, what goes round, how long a side may speak. */
import { describe, expect, test } from 'vitest';
import {
  longestRun,
  type MachineState,
  oneSidedCycles,
  type Speaker,
  unreachableStates,
} from '../../../compiler/contracts/index.ts';

/** `Start: client a>Busy b>End`. */
const machine = (...lines: readonly string[]): readonly MachineState[] =>
  lines.map((line) => {
    const [name = '', said = ''] = line.split(':');
    const [speaker = 'client', ...says] = said.trim().split(' ').filter(Boolean);
    return {
      name,
      says: says.map((saying) => {
        const [message = '', next = ''] = saying.split('>');
        const who: Speaker = speaker === 'server' ? 'server' : 'client';
        return { message, speaker: who, fields: [], next };
      }),
    };
  });
const rounds = (states: readonly MachineState[]): readonly string[] =>
  oneSidedCycles(states).map(({ speaker, says }) => `${speaker} ${says.map((saying) => saying.message).join(' ')}`);

describe('unreachable states', () => {
  test('are those on no way from Start', () => {
    const states = machine('Start: client a>B', 'B: server b>Start', 'C: client c>D', 'D: server d>C');
    expect(unreachableStates(states).map((state) => state.name)).toEqual(['C', 'D']);
  });
  test('all are, without a Start', () => {
    expect(unreachableStates(machine('A: client a>A')).length).toBe(1);
  });
  test('a message that leads nowhere reaches nothing and is no crash', () => {
    expect(unreachableStates(machine('Start: client a>Nowhere'))).toEqual([]);
  });
});

describe('one-sided cycles', () => {
  test.each([
    [['Start: client a>Start'], ['client a']],
    [['Start: client a>B', 'B: client b>C', 'C: client c>B'], ['client b c']],
    [['Start: client go>A', 'A: server a>B', 'B: server b>A end>End', 'End:'], ['server a b']],
    [['Start: client a>Start b>Start'], ['client a', 'client b']],
    [['Start: client a>B', 'B: server b>B c>Start'], ['server b']],
  ])('%j', (lines, expected) => {
    expect(rounds(machine(...lines))).toEqual(expected);
  });
  test.each([
    [['Start: client a>B', 'B: server b>Start']],
    [['Start: client a>B', 'B: client b>C', 'C: server c>Start']],
    [['Start:']],
    [['Start: client a>Nowhere']],
  ])('none in %j', (lines) => {
    expect(rounds(machine(...lines))).toEqual([]);
  });
  test('a diamond is not a cycle and is walked once', () => {
    const lines = Array.from(
      { length: 40 },
      (_, at) => `${at === 0 ? 'Start' : `S${at}`}: client a>S${at + 1} b>S${at + 1}`,
    );
    expect(rounds(machine(...lines, 'S40:'))).toEqual([]);
    expect(longestRun(machine(...lines, 'S40:'))).toBe(40);
  });
});

describe('the longest run', () => {
  test.each([
    [0, ['Start:']],
    [1, ['Start: client a>B', 'B: server b>Start']],
    [2, ['Start: client a>B', 'B: client b>C', 'C: server c>Start']],
    [3, ['Start: client a>B', 'B: server b>C', 'C: server c>D x>Start', 'D: server d>Start']],
    [2, ['Start: client a>B q>End', 'B: server b>C', 'C: client c>Start', 'End:']],
  ])('is %i in %j', (length, lines) => {
    expect(longestRun(machine(...lines))).toBe(length);
  });
});
