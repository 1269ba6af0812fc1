export { staffCalls } from './calls/index.ts'
export type { Call } from './calls/call.ts'
export {
  letters,
  openWorld,
  unitOf,
  worldMoment,
  worldPlan,
  type RoleHolder,
  type World,
} from './world/open-world.ts'
export { markerKinds, markersIn, type UnitLetter } from './world/marker.ts'
export type { UnitRows } from './world/seed-unit.ts'
export { randomFrom } from './malformed/random.ts'
export { spoil } from './malformed/spoil.ts'
export { malformedInputs } from './malformed/malformed-inputs.ts'
export { ask, publicProcedures, staffProcedures, type KnownProcedure, type Said } from './ask.ts'
