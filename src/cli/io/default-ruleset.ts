/** The ids of the rulesets that the command chooses by itself; this file loads neither. */

/** The id of today's guidance, the default of every command. */
export const TODAY = 'dataverse';
/** The id of the guide of 2017, whose vocabulary is smaller. */
export const GUIDE = 'guide';
