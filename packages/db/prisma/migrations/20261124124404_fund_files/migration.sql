-- AlterTable
ALTER TABLE "fund_entry" DROP COLUMN "file_name",
DROP COLUMN "file_sha256";
