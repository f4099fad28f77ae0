import type { Maps, Shapes } from '../model/geography.js';
import { flatMap, worldMap } from './projection.js';
import { US_SHAPES } from './us-shapes.js';
import { WORLD_SHAPES } from './world-shapes.js';

let world: Shapes | undefined;
let states: Shapes | undefined;

/** The maps, with their shapes. */
export const MAPS: Maps = {
  world({ codes, positions, edgePx }, size) {
    world ??= JSON.parse(WORLD_SHAPES) as Shapes;
    return worldMap({ ...world, points: { ...world.points, ...positions } }, codes, { ...size, edgePx });
  },
  states: (size) => flatMap((states ??= JSON.parse(US_SHAPES) as Shapes), size),
  flat: flatMap,
};
