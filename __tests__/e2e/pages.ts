/** One address of every template that readers see. */
export const PAGES = [
  '/',
  '/posts',
  '/posts/dry-needling-and-sciatica',
  '/posts/exercise-with-knee-arthritis',
  '/topics/back-and-neck',
  '/clinicians',
  '/clinicians/maren-okafor',
  '/search',
  '/search?q=sholder+pain',
  '/search?q=zzzzqqq&topic=hip-and-knee',
  '/locations',
  '/locations/near?zip=59801',
  '/locations/near?zip=here',
  '/about',
  '/about/how-we-review',
  '/nothing-here',
] as const
