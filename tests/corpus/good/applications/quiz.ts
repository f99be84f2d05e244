// style: question union with type-specific payloads, generic scoring table keyed by kind, closures for sessions

export type Question =
  | { kind: 'choice'; prompt: string; options: string[]; answer: number }
  | { kind: 'number'; prompt: string; answer: number; tolerance?: number }
  | { kind: 'text'; prompt: string; accept: (string | RegExp)[] };

type QuestionOf<K extends Question['kind']> = Extract<Question, { kind: K }>;
type Checkers = { [K in Question['kind']]: (question: QuestionOf<K>, reply: string) => boolean };

const checkers: Checkers = {
  choice: ({ options, answer }, reply) => options[answer]?.toLowerCase() === reply.toLowerCase() || reply === String(answer + 1),
  number: ({ answer, tolerance = 0 }, reply) => Math.abs(Number(reply) - answer) <= tolerance,
  text: ({ accept }, reply) => accept.some((pattern) => (typeof pattern === 'string' ? pattern === reply : pattern.test(reply))),
};

export function isCorrect(question: Question, reply: string): boolean {
  switch (question.kind) {
    case 'choice':
      return checkers.choice(question, reply);
    case 'number':
      return checkers.number(question, reply);
    case 'text':
      return checkers.text(question, reply);
  }
}

export function startQuiz(questions: readonly Question[], { points = { choice: 1, number: 2, text: 3 }, lives = 2 } = {}) {
  let index = 0;
  let score = 0;
  let livesLeft = lives;
  const mistakes: { prompt: string; reply: string }[] = [];

  return {
    current: () => questions[index]?.prompt ?? null,
    get finished() {
      return index >= questions.length || livesLeft === 0;
    },
    get result() {
      return { score, mistakes: mistakes.map(({ prompt }) => prompt) };
    },
    reply(text: string): 'right' | 'wrong' | 'over' {
      const question = questions[index];
      if (!question || livesLeft === 0) return 'over';
      index++;
      if (isCorrect(question, text.trim())) {
        score += points[question.kind];
        return 'right';
      }
      livesLeft--;
      mistakes.push({ prompt: question.prompt, reply: text });
      return 'wrong';
    },
  };
}

export function selfTest(): boolean {
  const quiz = startQuiz([
    { kind: 'choice', prompt: 'Biggest?', options: ['Mars', 'Jupiter'], answer: 1 },
    { kind: 'number', prompt: 'Pi?', answer: 3.14, tolerance: 0.01 },
    { kind: 'text', prompt: 'Author?', accept: ['Ada', /^a\. lovelace$/i] },
    { kind: 'number', prompt: '2+2?', answer: 4 },
  ]);
  const replies = ['jupiter', '3.2', 'A. Lovelace ', 'five', '4'].map((text) => quiz.reply(text));
  const { score, mistakes } = quiz.result;
  return replies.join() === 'right,wrong,right,wrong,over' && score === 4 && mistakes.length === 2 && quiz.finished && quiz.current() === null;
}
