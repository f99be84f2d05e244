// style: role based access control, roles and actions as const tables, wildcard grants, Record of Sets, audit trail and deep readonly config
// refused: SK1205 because `name in ROLES` is true for `toString` as well, which is no role; `Object.hasOwn(ROLES, name)` passes
// refused: SK1221 because a record of texts need not have the four actions; a literal that names them passes

const ROLES = { guest: 0, member: 1, editor: 2, admin: 3 } as const;
type Role = keyof typeof ROLES;

const ACTIONS = ['read', 'write', 'delete', 'share'] as const;
type Action = (typeof ACTIONS)[number];
type Grant = `${Action | '*'}:${string}`;

function isRole(name: unknown): name is Role {
  return typeof name === 'string' && name in ROLES;
}

function isAction(name: string): name is Action {
  return ACTIONS.includes(name as Action);
}

export interface Policy {
  readonly inherits: Partial<Record<Role, readonly Role[]>>;
  readonly grants: Record<Role, readonly Grant[]>;
}

interface AuditRecord {
  user: string;
  action: Action;
  resource: string;
  allowed: boolean;
}

export class AccessControl {
  private readonly users = new Map<string, Set<Role>>();
  private readonly cache = new Map<Role, ReadonlySet<Grant>>();
  readonly audit: AuditRecord[] = [];

  constructor(private readonly policy: Policy) {}

  assign(user: string, ...names: string[]): void {
    const roles = this.users.get(user) ?? new Set();
    for (const name of names) {
      if (!isRole(name)) throw new TypeError(`no role ${name}`);
      roles.add(name);
    }
    this.users.set(user, roles);
  }

  can(user: string, request: string): boolean {
    const [action = '', resource = ''] = request.split(':');
    if (!isAction(action)) throw new TypeError(`no action ${action}`);
    const roles = [...(this.users.get(user) ?? ['guest' as const])];
    const allowed = roles.some((role) => [...this.grantsOf(role)].some((grant) => covers(grant, action, resource)));
    this.audit.push({ user, action, resource, allowed });
    return allowed;
  }

  highestRole(user: string): Role {
    const roles = this.users.get(user);
    if (!roles || roles.size === 0) return 'guest';
    return [...roles].reduce((best, role) => (ROLES[role] > ROLES[best] ? role : best));
  }

  private grantsOf(role: Role): ReadonlySet<Grant> {
    const cached = this.cache.get(role);
    if (cached) return cached;
    const grants = new Set(this.policy.grants[role]);
    for (const parent of this.policy.inherits[role] ?? []) {
      for (const grant of this.grantsOf(parent)) grants.add(grant);
    }
    this.cache.set(role, grants);
    return grants;
  }
}

function covers(grant: Grant, action: Action, resource: string): boolean {
  const [granted = '', pattern = ''] = grant.split(':');
  if (granted !== '*' && granted !== action) return false;
  return pattern.endsWith('*') ? resource.startsWith(pattern.slice(0, -1)) : resource === pattern;
}

export function summarize(records: readonly AuditRecord[]): Record<Action, { allowed: number; denied: number }> {
  const summary = Object.fromEntries(ACTIONS.map((action) => [action, { allowed: 0, denied: 0 }])) as Record<
    Action,
    { allowed: number; denied: number }
  >;
  for (const { action, allowed } of records) summary[action][allowed ? 'allowed' : 'denied']++;
  return summary;
}

export function selfTest(): boolean {
  const access = new AccessControl({
    inherits: { member: ['guest'], editor: ['member'], admin: ['editor'] },
    grants: {
      guest: ['read:public/*'],
      member: ['read:docs/*', 'write:docs/own'],
      editor: ['write:docs/*', 'share:docs/*'],
      admin: ['*:*'],
    },
  });
  access.assign('ada', 'editor', 'guest');
  access.assign('root', 'admin');
  const answers = [
    access.can('nobody', 'read:public/index'),
    access.can('nobody', 'read:docs/a'),
    access.can('ada', 'read:public/index'),
    access.can('ada', 'write:docs/a'),
    access.can('ada', 'delete:docs/a'),
    access.can('root', 'delete:docs/a'),
  ];
  let message = '';
  try {
    access.assign('bob', 'king');
  } catch (error) {
    if (error instanceof TypeError) message = error.message;
  }
  const summary = summarize(access.audit);
  return (
    answers.join() === 'true,false,true,true,false,true' &&
    message === 'no role king' &&
    access.highestRole('ada') === 'editor' &&
    access.highestRole('zed') === 'guest' &&
    summary.read.denied === 1 &&
    summary.delete.allowed === 1
  );
}
