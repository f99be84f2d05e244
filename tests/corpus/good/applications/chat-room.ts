// style: message unions by boolean and string discriminants, callbacks with fewer parameters, closures

type Incoming =
  | { kind: 'join'; user: string; room?: string }
  | { kind: 'say'; user: string; text: string; private?: { to: string } }
  | { kind: 'leave'; user: string; reason?: string };

type Outcome = { ok: true; delivered: string[] } | { ok: false; error: string };
type Send = (to: string, line: string) => void;

interface Member {
  name: string;
  rooms: Set<string>;
  muted?: boolean;
}

export function createServer(send: Send, { lobby = 'lobby', maxMembers = 100 } = {}) {
  const members = new Map<string, Member>();
  const commands: { [command: string]: (member: Member, argument: string) => string | undefined } = {
    '/mute': (member) => {
      member.muted = true;
      return 'muted';
    },
    '/rooms': (member) => [...member.rooms].join(' '),
    '/join': (member, room) => {
      if (!room) return 'which room?';
      member.rooms.add(room);
      return undefined;
    },
  };

  function broadcast(room: string, line: string, except?: string): string[] {
    const receivers = [...members.values()].filter(
      (member) => member.rooms.has(room) && member.name !== except && !member.muted,
    );
    receivers.forEach(({ name }) => send(name, line));
    return receivers.map((member) => member.name);
  }

  function runCommand(member: Member, text: string): Outcome {
    const [name = '', ...rest] = text.split(' ');
    const command = commands[name];
    if (!command) return { ok: false, error: `unknown command ${name}` };
    const reply = command(member, rest.join(' '));
    if (reply !== undefined) send(member.name, reply);
    return { ok: true, delivered: [] };
  }

  return {
    get size() {
      return members.size;
    },
    handle(message: Incoming): Outcome {
      const member = members.get(message.user);
      if (message.kind === 'join') {
        if (member) return { ok: false, error: 'name taken' };
        if (members.size >= maxMembers) return { ok: false, error: 'full' };
        const room = message.room ?? lobby;
        members.set(message.user, { name: message.user, rooms: new Set([room]) });
        return { ok: true, delivered: broadcast(room, `${message.user} joined`, message.user) };
      }
      if (!member) return { ok: false, error: 'not here' };
      if (message.kind === 'leave') {
        members.delete(message.user);
        const { reason = 'no reason' } = message;
        return { ok: true, delivered: [...member.rooms].flatMap((room) => broadcast(room, `${message.user} left: ${reason}`)) };
      }
      if (message.text.startsWith('/')) return runCommand(member, message.text);
      if (message.private) {
        const { to } = message.private;
        if (!members.has(to)) return { ok: false, error: `${to} is not here` };
        send(to, `(${member.name}) ${message.text}`);
        return { ok: true, delivered: [to] };
      }
      return { ok: true, delivered: [...member.rooms].flatMap((room) => broadcast(room, message.text, member.name)) };
    },
  };
}

export function selfTest(): boolean {
  const sent: string[] = [];
  const server = createServer((to, line) => sent.push(`${to}<${line}`), { maxMembers: 3 });
  server.handle({ kind: 'join', user: 'ann' });
  server.handle({ kind: 'join', user: 'bob' });
  server.handle({ kind: 'join', user: 'cyd', room: 'den' });
  const full = server.handle({ kind: 'join', user: 'dan' });
  server.handle({ kind: 'say', user: 'cyd', text: '/join lobby' });
  const said = server.handle({ kind: 'say', user: 'ann', text: 'hi' });
  server.handle({ kind: 'say', user: 'bob', text: 'psst', private: { to: 'cyd' } });
  server.handle({ kind: 'say', user: 'bob', text: '/mute' });
  const left = server.handle({ kind: 'leave', user: 'cyd', reason: 'late' });
  const ghost = server.handle({ kind: 'say', user: 'cyd', text: 'boo' });
  return (
    !full.ok && full.error === 'full' && said.ok && said.delivered.join() === 'bob,cyd' && left.ok && left.delivered.join() === 'ann' &&
    !ghost.ok && server.size === 2 && sent.includes('cyd<(bob) psst') && sent.includes('bob<muted')
  );
}
