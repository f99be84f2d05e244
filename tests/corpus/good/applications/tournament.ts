// style: plain functions, sorting by several keys, nested records, round robin scheduling

type Team = string;
interface Match {
  home: Team;
  away: Team;
  score?: [number, number];
}

interface Row {
  team: Team;
  played: number;
  won: number;
  drawn: number;
  lost: number;
  goals: { for: number; against: number };
  points: number;
}

export function schedule(teams: Team[]): Match[][] {
  const ring: (Team | null)[] = teams.length % 2 === 0 ? [...teams] : [...teams, null];
  const rounds: Match[][] = [];
  for (let round = 0; round < ring.length - 1; round++) {
    const matches: Match[] = [];
    for (let i = 0; i < ring.length / 2; i++) {
      const home = ring[i];
      const away = ring[ring.length - 1 - i];
      if (home && away) matches.push(round % 2 ? { home: away, away: home } : { home, away });
    }
    rounds.push(matches);
    ring.splice(1, 0, ring.pop() ?? null);
  }
  return rounds;
}

export function standings(matches: Match[]): Row[] {
  const rows: { [team: string]: Row } = {};
  const rowOf = (team: Team): Row =>
    (rows[team] ??= { team, played: 0, won: 0, drawn: 0, lost: 0, goals: { for: 0, against: 0 }, points: 0 });
  const count = (row: Row, scored: number, conceded: number) => {
    row.played++;
    row.goals.for += scored;
    row.goals.against += conceded;
    if (scored > conceded) {
      row.won++;
      row.points += 3;
    } else if (scored === conceded) {
      row.drawn++;
      row.points++;
    } else {
      row.lost++;
    }
  };
  for (const { home, away, score } of matches) {
    if (!score) continue;
    const [h, a] = score;
    count(rowOf(home), h, a);
    count(rowOf(away), a, h);
  }
  const difference = ({ goals }: Row) => goals.for - goals.against;
  return Object.values(rows).sort((a, b) => b.points - a.points || difference(b) - difference(a) || (a.team < b.team ? -1 : 1));
}

export function selfTest(): boolean {
  const rounds = schedule(['A', 'B', 'C', 'D', 'E']);
  const played = rounds.flat();
  const pairs = new Set(played.map(({ home, away }) => [home, away].sort().join('')));
  played.forEach((match) => {
    match.score = [match.home.charCodeAt(0) % 3, match.away.charCodeAt(0) % 3];
  });
  const table = standings([...played, { home: 'A', away: 'Z' }]);
  return rounds.length === 5 && pairs.size === 10 && table.length === 5 && table[0]?.team === 'A' && table[0].points === 10 && table.every((row) => row.played === 4);
}
