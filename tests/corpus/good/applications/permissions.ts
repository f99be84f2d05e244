// style: bit flags in a const object, role inheritance, assertion function, branded-free ids

export const Permission = {
  None: 0,
  Read: 1 << 0,
  Write: 1 << 1,
  Delete: 1 << 2,
  Share: 1 << 3,
} as const;

export type PermissionName = keyof typeof Permission;
type Role = { name: string; grants: number; inherits?: Role };

export class Forbidden extends Error {
  readonly missing: readonly PermissionName[];

  constructor(missing: PermissionName[]) {
    super(`missing ${missing.join(', ')}`);
    this.name = 'Forbidden';
    this.missing = missing;
  }
}

const NAMES: PermissionName[] = ['Read', 'Write', 'Delete', 'Share'];

export function names(mask: number): PermissionName[] {
  return NAMES.filter((name) => (mask & Permission[name]) !== 0);
}

export function effective(role: Role): number {
  let mask: number = Permission.None;
  for (let current: Role | undefined = role; current; current = current.inherits) mask |= current.grants;
  return mask;
}

export const union = (...permissions: PermissionName[]): number => permissions.reduce((mask, name) => mask | Permission[name], 0);

export class Acl {
  private readonly entries = new Map<string, Map<string, number>>();

  grant(resource: string, user: string, mask: number): this {
    const users = this.entries.get(resource) ?? new Map<string, number>();
    users.set(user, (users.get(user) ?? 0) | mask);
    this.entries.set(resource, users);
    return this;
  }

  revoke(resource: string, user: string, mask: number): this {
    const users = this.entries.get(resource);
    const current = users?.get(user);
    if (users && current !== undefined) users.set(user, current & ~mask);
    return this;
  }

  can(user: string, permission: PermissionName, resource: string): boolean {
    return this.lacking(user, [permission], resource).length === 0;
  }

  require(user: string, permissions: PermissionName[], resource: string): void {
    const missing = this.lacking(user, permissions, resource);
    if (missing.length > 0) throw new Forbidden(missing);
  }

  /** A grant for `/a` holds for everything below it. */
  private lacking(user: string, permissions: PermissionName[], resource: string): PermissionName[] {
    let mask = 0;
    const parts = resource.split('/');
    while (parts.length > 0) {
      mask |= this.entries.get(parts.join('/') || '/')?.get(user) ?? 0;
      parts.pop();
    }
    return permissions.filter((name) => !(mask & Permission[name]));
  }
}

export function selfTest(): boolean {
  const reader: Role = { name: 'reader', grants: Permission.Read };
  const editor: Role = { name: 'editor', grants: union('Write', 'Share'), inherits: reader };
  const acl = new Acl().grant('/docs', 'ann', effective(editor)).grant('/docs/secret', 'bob', Permission.Read).revoke('/docs', 'ann', Permission.Share);
  let missing: readonly string[] = [];
  try {
    acl.require('bob', ['Read', 'Write', 'Delete'], '/docs/secret/a.txt');
  } catch (e) {
    if (e instanceof Forbidden) missing = e.missing;
  }
  return names(effective(editor)).join() === 'Read,Write,Share' && acl.can('ann', 'Write', '/docs/x/y') && !acl.can('ann', 'Share', '/docs') && !acl.can('bob', 'Read', '/docs') && missing.join() === 'Write,Delete';
}
