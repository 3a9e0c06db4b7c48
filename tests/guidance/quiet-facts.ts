import { type Device, type Facts, FEATURES, type Person } from '../../src/guidance/facts'

/** A child of 15 of whom everything was asked and nothing found. */
export const quietChild: Person = {
  id: 'child-a',
  kind: 'child',
  part: 'involved',
  age: 15,
  inCare: 'no',
  childProtectionPlan: 'no',
  knownVulnerability: 'no',
  selfHarmRisk: 'no',
  otherHarmRisk: 'no',
}

/** A matter in which everything was asked and nothing found. */
export const quiet: Facts = {
  features: Object.fromEntries(FEATURES.map((feature) => [feature, 'no' as const])),
  consent: 'yes',
  ageAppropriate: 'yes',
  nonAbusive: 'yes',
  significantRisk: 'no',
  people: [quietChild],
  checks: { people: 'done', places: 'done', partners: 'done' },
  online: { uploaded: 'no', beyondControl: 'no' },
}

export const withFeature = (features: NonNullable<Facts['features']>, facts: Facts = quiet): Facts => ({
  ...facts,
  features: { ...facts.features, ...features },
})

export const withPeople = (...people: Partial<Person>[]): Facts => ({
  ...quiet,
  people: people.map((person) => ({ ...quietChild, ...person })),
})

export const withDevice = (device: Partial<Device>, facts: Facts = quiet): Facts => ({
  ...facts,
  devices: [{ id: 'phone', owner: 'child-a', held: 'owner', ...device }],
})
