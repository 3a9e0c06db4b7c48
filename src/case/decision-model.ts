/** The parts of the National Decision Model, in which it is written why a device is taken or left (P15). */
export const DECISION_MODEL = ['ndmInformation', 'ndmThreat', 'ndmPowers', 'ndmOptions', 'ndmAction'] as const
