import { GIVEN_BY_NAMES } from './given-by'

type Detail = Record<string, unknown>

/** What happened to campaigns and answers that staff wrote down, to be read after the person's name. Nobody's words. */
export const CAMPAIGN_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'campaign.started': ({ title }) => `began the campaign “${title}”`,
  'campaign.changed': ({ title }) => `changed the campaign “${title}”`,
  'campaign.ended': ({ title, links }) =>
    `ended the campaign “${title}” early${Number(links) > 0 ? ` and withdrew ${Number(links) === 1 ? 'its link' : `its ${links} links`}` : ''}`,
  'campaign.reminded': ({ title, families, how }) =>
    `reminded ${Number(families) === 1 ? 'the one family that' : `the ${families} families that`} had not answered “${title}” (${how})`,
  'campaign.answered_nothing': ({ givenBy }) =>
    `noted that a family has nothing to offer now (${wayOf(givenBy)})`,
  'offer.entered': ({ givenBy }) => `wrote down what a parent or carer offers (${wayOf(givenBy)})`,
}

const wayOf = (givenBy: unknown) =>
  (GIVEN_BY_NAMES[givenBy as keyof typeof GIVEN_BY_NAMES] ?? String(givenBy)).toLowerCase()
