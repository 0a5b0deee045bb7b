import {anyOtherAddress} from '@/app/_pages/elsewhere.tsx'

const {page, metadata} = anyOtherAddress('es', '/es')

export const generateMetadata = metadata

export default page
