/** Key of the category, of the route and of the procedure alike: its cases run by the data-protection clock. */
export const DATA_PROTECTION = 'data_protection'
