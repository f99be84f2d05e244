// style: entity component system, generic component stores with class tokens, game loop

export type Entity = number;

export class Store<T> {
  private readonly items = new Map<Entity, T>();

  constructor(readonly name: string) {}

  set(entity: Entity, value: T): void {
    this.items.set(entity, value);
  }

  get(entity: Entity): T | undefined {
    return this.items.get(entity);
  }

  drop(entity: Entity): void {
    this.items.delete(entity);
  }

  [Symbol.iterator](): IterableIterator<[Entity, T]> {
    return this.items.entries();
  }
}

interface Vector {
  x: number;
  y: number;
}

export interface System {
  update(world: World, dt: number): void;
}

export class World {
  private nextEntity = 1;
  private readonly systems: System[] = [];
  readonly positions = new Store<Vector>('position');
  readonly velocities = new Store<Vector>('velocity');
  readonly lifetimes = new Store<{ left: number }>('lifetime');
  readonly labels = new Store<string>('label');

  spawn(build: (entity: Entity, world: this) => void): Entity {
    const entity = this.nextEntity++;
    build(entity, this);
    return entity;
  }

  destroy(entity: Entity): void {
    const stores = [this.positions, this.velocities, this.lifetimes, this.labels];
    stores.forEach((store) => store.drop(entity));
  }

  register(...systems: System[]): void {
    this.systems.push(...systems);
  }

  tick(dt: number): void {
    for (const system of this.systems) system.update(this, dt);
  }
}

export class MovementSystem implements System {
  update({ positions, velocities }: World, dt: number): void {
    for (const [entity, velocity] of velocities) {
      const position = positions.get(entity);
      if (!position) continue;
      position.x += velocity.x * dt;
      position.y += velocity.y * dt;
    }
  }
}

export const gravity: System = {
  update({ velocities }, dt) {
    for (const [, velocity] of velocities) velocity.y += 10 * dt;
  },
};

export class LifetimeSystem implements System {
  readonly expired: string[] = [];

  update(world: World, dt: number): void {
    const dead: Entity[] = [];
    for (const [entity, lifetime] of world.lifetimes) {
      lifetime.left -= dt;
      if (lifetime.left <= 0) dead.push(entity);
    }
    for (const entity of dead) {
      this.expired.push(world.labels.get(entity) ?? `#${entity}`);
      world.destroy(entity);
    }
  }
}

export function selfTest(): boolean {
  const world = new World();
  const lifetimes = new LifetimeSystem();
  world.register(gravity, new MovementSystem(), lifetimes);
  const ball = world.spawn((entity, { positions, velocities, labels }) => {
    positions.set(entity, { x: 0, y: 0 });
    velocities.set(entity, { x: 2, y: 0 });
    labels.set(entity, 'ball');
  });
  world.spawn((entity) => {
    world.lifetimes.set(entity, { left: 1.5 });
    world.labels.set(entity, 'spark');
  });
  for (let i = 0; i < 4; i++) world.tick(0.5);
  const position = world.positions.get(ball);
  return position?.x === 4 && position.y === 25 && lifetimes.expired.join() === 'spark';
}
