// style: beginner-friendly imperative TypeScript, interfaces, let and for loops, string building

interface Student {
  name: string;
  scores: number[];
  comments?: string[];
}

interface Report {
  name: string;
  average: number;
  grade: string;
  best: number;
}

const boundaries: [number, string][] = [
  [90, 'A'],
  [80, 'B'],
  [70, 'C'],
  [0, 'F'],
];

function gradeFor(average: number): string {
  for (let i = 0; i < boundaries.length; i++) {
    const boundary = boundaries[i];
    if (boundary && average >= boundary[0]) {
      return boundary[1];
    }
  }
  return '?';
}

export class GradeBook {
  students: Student[] = [];

  addStudent(name: string, ...scores: number[]) {
    const student: Student = { name, scores };
    this.students.push(student);
    return student;
  }

  addScore(name: string, score: number): boolean {
    const student = this.students.find((s) => s.name === name);
    if (!student) {
      return false;
    }
    student.scores.push(score);
    if (score === 100) {
      if (!student.comments) {
        student.comments = [];
      }
      student.comments.push('perfect!');
    }
    return true;
  }

  report(): Report[] {
    const reports: Report[] = [];
    for (const student of this.students) {
      let total = 0;
      let best = 0;
      for (let i = 0; i < student.scores.length; i++) {
        const score = student.scores[i] ?? 0;
        total = total + score;
        if (score > best) {
          best = score;
        }
      }
      const average = student.scores.length === 0 ? 0 : total / student.scores.length;
      reports.push({ name: student.name, average, grade: gradeFor(average), best });
    }
    reports.sort(function (a, b) {
      return b.average - a.average;
    });
    return reports;
  }

  toText(): string {
    let text = '';
    let place = 1;
    for (const { name, grade, average } of this.report()) {
      text += place + '. ' + name + ' ' + grade + ' (' + average.toFixed(1) + ')\n';
      place++;
    }
    return text;
  }
}

export function selfTest(): boolean {
  const book = new GradeBook();
  book.addStudent('Ann', 95, 85);
  book.addStudent('Bob', 70);
  const cyd = book.addStudent('Cyd');
  const found = book.addScore('Cyd', 100);
  const missing = book.addScore('Dan', 1);
  book.addScore('Bob', 60);
  return found && !missing && cyd.comments?.length === 1 && book.toText() === '1. Cyd A (100.0)\n2. Ann A (90.0)\n3. Bob F (65.0)\n';
}
