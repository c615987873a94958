-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_schoolId_copiedFromId_fkey" FOREIGN KEY ("schoolId", "copiedFromId") REFERENCES "Activity"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
