// style: generators driven with next(value), cooperative scheduler, yield results
// refused: TS2345 because a generator that has ended gives `undefined` when it is asked again, and `runAll` cannot tell where its processes have been; `if (step.done && step.value !== undefined)` passes

export type Effect = { type: 'log'; message: string } | { type: 'ask'; question: string } | { type: 'pause' };

export type Process = Generator<Effect, string, string | undefined>;

export function* greeter(): Process {
  const name = yield { type: 'ask', question: 'name' };
  yield { type: 'log', message: `hello ${name ?? 'stranger'}` };
  yield { type: 'pause' };
  const colour = yield { type: 'ask', question: 'colour' };
  return `${name} likes ${colour}`;
}

export function* countdown(from: number): Process {
  for (let n = from; n > 0; n--) {
    yield { type: 'log', message: `t-${n}` };
    yield { type: 'pause' };
  }
  return 'liftoff';
}

export interface Report {
  readonly log: string[];
  readonly results: string[];
}

export function runAll(processes: readonly Process[], answer: (question: string) => string | undefined): Report {
  const report: Report = { log: [], results: [] };
  const ready: { process: Process; input: string | undefined }[] = processes.map((process) => ({ process, input: undefined }));
  for (let task = ready.shift(); task; task = ready.shift()) {
    const { process } = task;
    let step = process.next(task.input);
    while (!step.done) {
      const effect = step.value;
      if (effect.type === 'pause') {
        ready.push({ process, input: undefined });
        break;
      }
      if (effect.type === 'log') {
        report.log.push(effect.message);
        step = process.next(undefined);
      } else {
        step = process.next(answer(effect.question));
      }
    }
    if (step.done) report.results.push(step.value);
  }
  return report;
}

function* averager(): Generator<number, void, number> {
  let total = 0;
  let count = 0;
  let average = 0;
  for (;;) {
    total += yield average;
    count++;
    average = total / count;
  }
}

export function selfTest(): boolean {
  const answers = new Map([
    ['name', 'Ada'],
    ['colour', 'green'],
  ]);
  const { log, results } = runAll([greeter(), countdown(2), greeter()], (question) => answers.get(question));
  const mean = averager();
  mean.next(0);
  mean.next(10);
  const { value } = mean.next(20);
  return (
    log.join() === 'hello Ada,t-2,hello Ada,t-1' &&
    results.join('; ') === 'Ada likes green; Ada likes green; liftoff' &&
    value === 15
  );
}
