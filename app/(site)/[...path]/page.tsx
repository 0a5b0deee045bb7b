import {anyOtherAddress} from '@/app/_pages/elsewhere.tsx'

const {page, metadata} = anyOtherAddress('en', '')

export const generateMetadata = metadata

export default page
