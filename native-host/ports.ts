/** The add-on listens on the first free port of this range; 52120 is what firewalls and documents name. */
export const firstPort = 52120;
export const lastPort = 52139;
